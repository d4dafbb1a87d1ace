/** Data as JSON that every reader takes: half of a pair, which is no character, comes out as the sign for a lost one. */
export function jsonText(data: unknown): string {
  return `${JSON.stringify(data, (_key, value) => (typeof value === 'string' ? value.toWellFormed() : value))}\n`
}
