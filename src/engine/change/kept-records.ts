import { kinds, lastingKinds } from '../kinds.ts'
import type { Claim, Dispatch, Garden, Series, Source } from '../types.ts'
import { formerIds } from './moves.ts'

type WithHistory = Claim | Dispatch | Source | Series

/** A record with a history that both gardens hold, under the same id or under one that it had before. */
export interface Kept<R extends WithHistory = WithHistory> {
  readonly was: R
  readonly is: R
}

/** The records with a history that both gardens hold and that could be read in both. */
export function keptRecords(base: Garden, garden: Garden): Kept[] {
  return [...keptClaims(base, garden), ...keptSources(base, garden), ...keptSeries(base, garden)]
}

/** The same, claims and dispatches alone: what has evidence. */
export function keptClaims(base: Garden, garden: Garden): (Kept<Claim> | Kept<Dispatch>)[] {
  return [...kept(base.claims, garden.claims), ...kept(base.dispatches, garden.dispatches)]
}

/** The same, sources alone. */
export function keptSources(base: Garden, garden: Garden): Kept<Source>[] {
  return kept(base.sources, garden.sources)
}

/** The same, series alone. */
export function keptSeries(base: Garden, garden: Garden): Kept<Series>[] {
  return kept(base.series, garden.series)
}

/** Every record with a history, with what it was at the base; undefined for one that the change brings. */
export function recordsWithPast(base: Garden, garden: Garden): { was: WithHistory | undefined; is: WithHistory }[] {
  const pasts = new Map(keptRecords(base, garden).map(({ was, is }) => [is, was]))
  const all = lastingKinds.flatMap((kind): WithHistory[] => [...garden[kinds[kind].many].values()])
  return all.map((is) => ({ was: pasts.get(is), is }))
}

/** The records with a history that were there and are not: neither readable nor broken, nor under another id. */
export function removedRecords(base: Garden, garden: Garden): WithHistory[] {
  return lastingKinds.flatMap((kind) => {
    const before: ReadonlyMap<string, WithHistory> = base[kinds[kind].many]
    const after: ReadonlyMap<string, WithHistory> = garden[kinds[kind].many]
    const moved = formerIds(after)
    return [...before.values()].filter(({ id }) => !after.has(id) && !garden.unreadable[kind].has(id) && !moved.has(id))
  })
}

function kept<R extends WithHistory>(before: ReadonlyMap<string, R>, after: ReadonlyMap<string, R>): Kept<R>[] {
  const moved = formerIds(after)
  return [...before].flatMap(([id, was]) => {
    const is = after.get(moved.get(id) ?? id)
    return is ? [{ was, is }] : []
  })
}
