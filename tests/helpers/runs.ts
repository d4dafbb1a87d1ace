/**
 * How often a property is tried. `RIPEN_RUNS` is the most, for runs of all tests many times over (`npm run mutate`).
 */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.min(usual, Number(process.env['RIPEN_RUNS'] ?? usual)) }
}
