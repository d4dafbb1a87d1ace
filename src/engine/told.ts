import { compareDiagnostics, type Diagnostic } from './diagnostic.ts'
import { inWords, limits } from './limits.ts'

/** Diagnostics in file order; of each severity, a file's first ones and how many more there are. */
export function told(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = diagnostics.toSorted(compareDiagnostics)
  const bySort = Map.groupBy(sorted, sortOf)
  const crowded = new Map([...bySort].filter(([, { length }]) => length > limits.faults))
  if (crowded.size === 0) return sorted
  const seen = new Map<string, number>()
  return sorted.flatMap((diagnostic) => {
    const sort = sortOf(diagnostic)
    const all = crowded.get(sort)?.length
    if (all === undefined) return [diagnostic]
    const nth = (seen.get(sort) ?? 0) + 1
    seen.set(sort, nth)
    if (nth <= limits.faults) return [diagnostic]
    return nth === limits.faults + 1 ? [summed(diagnostic, all - limits.faults)] : []
  })
}

function sortOf({ place, severity }: Diagnostic): string {
  return `${severity} ${place.path}`
}

/** Stands for all that is left out, where the first of it is. */
function summed(first: Diagnostic, count: number): Diagnostic {
  const { severity } = first
  return {
    ...first,
    message: `And ${inWords(count)} more ${severity}${count === 1 ? '' : 's'} in this file, of which the first ${limits.faults} are told.`,
    fix: 'Mend those above first, then check again.',
    more: count,
  }
}
