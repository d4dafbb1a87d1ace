import type { Claim, Dispatch, Garden, RecordKind, Source, Valid } from '../types.ts'

/** A record with a history that both gardens hold. */
export interface Kept<R extends Claim | Dispatch | Source = Claim | Dispatch | Source> {
  readonly was: R
  readonly is: R
}

/** The records with a history that both gardens hold and that could be read in both. */
export function keptRecords(base: Garden, garden: Garden): Kept[] {
  return [...keptClaims(base, garden), ...keptSources(base, garden)]
}

/** The same, claims and dispatches alone: what has evidence. */
export function keptClaims(base: Garden, garden: Garden): (Kept<Claim> | Kept<Dispatch>)[] {
  return [...pairs(base.claims, garden.claims), ...pairs(base.dispatches, garden.dispatches)]
}

/** The same, sources alone. */
export function keptSources(base: Garden, garden: Garden): Kept<Source>[] {
  return pairs(base.sources, garden.sources)
}

/** The records with a history that were there and are not, neither readable nor as a file that cannot be read. */
export function removedRecords(base: Garden, garden: Garden): Valid[] {
  const gone = (kind: RecordKind, before: ReadonlyMap<string, Valid>, after: ReadonlyMap<string, Valid>): Valid[] =>
    [...before.values()].filter(({ id }) => !after.has(id) && !garden.unreadable[kind].has(id))
  return [
    ...gone('claim', base.claims, garden.claims),
    ...gone('source', base.sources, garden.sources),
    ...gone('dispatch', base.dispatches, garden.dispatches),
  ]
}

function pairs<R extends Claim | Dispatch | Source>(
  base: ReadonlyMap<string, R>,
  now: ReadonlyMap<string, R>,
): Kept<R>[] {
  return [...base].flatMap(([id, was]) => {
    const is = now.get(id)
    return is ? [{ was, is }] : []
  })
}
