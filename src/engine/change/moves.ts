import type { Claim, Dispatch, Garden, Series, Source } from '../types.ts'

/**
 * The ids that records of one kind had before they were moved, each with the id of today. An id that a record has today
 * is its own, whoever else had it; of two that had the same, it is the first one's.
 */
export function formerIds(
  records: ReadonlyMap<string, Claim | Dispatch | Source | Series>,
): ReadonlyMap<string, string> {
  const today = new Map<string, string>()
  for (const { id, record } of records.values()) {
    for (const old of record.was ?? []) if (!records.has(old) && !today.has(old)) today.set(old, id)
  }
  return today
}

/** Says of an id of the base how its record is called today: under another id once it has been moved. */
export interface IdsOfToday {
  claim(id: string): string
  source(id: string): string
}

/** How claims and sources are called today, so that what names them does not change when they move. */
export function idsOfToday({ claims, sources }: Garden): IdsOfToday {
  const movedClaims = formerIds(claims)
  const movedSources = formerIds(sources)
  return {
    claim: (id) => movedClaims.get(id) ?? id,
    source: (id) => movedSources.get(id) ?? id,
  }
}
