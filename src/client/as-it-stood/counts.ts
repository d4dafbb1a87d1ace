import type { PastSayer } from './said.ts'

/** A badge as it counts on a day. */
export interface Counted {
  /** The place of its badge on the ladder on that day; undefined before the first. */
  readonly rank: number | undefined
  /** The day from which on it is no longer ours. */
  readonly until: string | undefined
}

/**
 * What the line of counts of a page says of a day: "10 claims: 5 Caveat and 5 Unconfirmed, last tended 2026-06-01."
 *
 * @param ladder  the labels of the badges, best first
 * @param tended  the days on which anything happened on the page
 */
export function countsOn(
  on: string,
  claims: readonly Counted[],
  ladder: readonly string[],
  tended: readonly string[],
  { say, list }: PastSayer,
): string {
  const standing = claims.filter(({ rank, until }) => rank !== undefined && !(until !== undefined && until <= on))
  const last = tended
    .filter((day) => day <= on)
    .toSorted()
    .at(-1)
  if (standing.length === 0) return say('past.nothingYet', { day: on })
  const parts = ladder.flatMap((label, rank) => {
    const count = standing.filter((claim) => claim.rank === rank).length
    return count === 0 ? [] : [say('past.badge', { count, badge: label })]
  })
  const counted = { count: standing.length, badges: list(parts) }
  return last === undefined ? say('past.counts', counted) : say('past.countsAndTended', { ...counted, day: last })
}
