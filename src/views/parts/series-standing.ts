import type { Series } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import type { BadgeView } from './badge.ts'
import { type RecordRef, recordRef } from './record-ref.ts'

/** How far to trust what a series shows, by the claims that it bears on. */
export interface SeriesStanding {
  /** In the order of the record; those that do not exist are left out. */
  readonly claims: readonly RecordRef[]
  /** The weakest badge of those that stand; undefined where none does. */
  readonly badge: BadgeView | undefined
  /** Whether one of those that stand is contested. */
  readonly contested: boolean
}

export const seriesStanding = onceForEach((context: Context, { record }: Series): SeriesStanding => {
  const claims = [...new Set(record.claims)]
    .flatMap((id) => context.garden.claims.get(id) ?? [])
    .map((claim) => recordRef(context, claim))
  const standing = claims.filter(({ isWithdrawn }) => !isWithdrawn)
  const badges = standing.flatMap(({ badge }) => badge ?? [])
  return {
    claims,
    badge: badges.toSorted((a, b) => b.rank - a.rank)[0],
    contested: standing.some(({ contested }) => contested),
  }
})
