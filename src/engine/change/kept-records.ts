import { kinds, lastingKinds } from '../kinds.ts'
import type { Claim, Dispatch, Garden, Source, Valid } from '../types.ts'

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
  const moved = movedClaims(garden)
  const claims = pairs(base.claims, (id) => garden.claims.get(id) ?? garden.claims.get(moved.get(id) ?? ''))
  return [...claims, ...pairs(base.dispatches, (id) => garden.dispatches.get(id))]
}

/** The same, sources alone. */
export function keptSources(base: Garden, garden: Garden): Kept<Source>[] {
  return pairs(base.sources, (id) => garden.sources.get(id))
}

/** The ids that claims had before they were moved, each with the id of today. */
export function movedClaims({ claims }: Garden): Map<string, string> {
  return new Map([...claims.values()].flatMap(({ id, record }) => (record.was ?? []).map((old) => [old, id] as const)))
}

/** The records with a history that were there and are not: neither readable nor broken, nor under another id. */
export function removedRecords(base: Garden, garden: Garden): Valid[] {
  const moved = movedClaims(garden)
  return lastingKinds.flatMap((kind) => {
    const { many } = kinds[kind]
    const gone = [...base[many].values()].filter(({ id }) => !garden[many].has(id) && !garden.unreadable[kind].has(id))
    return kind === 'claim' ? gone.filter(({ id }) => !moved.has(id)) : gone
  })
}

function pairs<R extends Claim | Dispatch | Source>(
  base: ReadonlyMap<string, R>,
  now: (id: string) => R | undefined,
): Kept<R>[] {
  return [...base].flatMap(([id, was]) => {
    const is = now(id)
    return is ? [{ was, is }] : []
  })
}
