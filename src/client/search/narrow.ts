import type { RecordFacts } from './facts.ts'
import type { Hit } from './index.ts'

/** The chosen values of each filter: one of them is enough, and every filter counts. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>

/** What a result has of a filter, by the name that the form gives it. */
export function valuesOf({ filters }: RecordFacts, name: string): readonly string[] {
  const all: Readonly<Partial<Record<string, readonly string[]>>> = filters
  return all[name] ?? []
}

/** Whether a result has what was chosen, one filter left aside. */
export function passes(facts: RecordFacts, chosen: Chosen, aside = ''): boolean {
  for (const [name, values] of chosen) {
    if (name !== aside && !valuesOf(facts, name).some((value) => values.has(value))) return false
  }
  return true
}

/** How many results each value of a filter would leave, given what is chosen of the others: "caveat" → 34. */
export function countsOf(hits: readonly Hit[], chosen: Chosen, name: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { facts } of hits) {
    if (!passes(facts, chosen, name)) continue
    for (const value of valuesOf(facts, name)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}
