import type { Claim, Dispatch, Garden, Source } from '../../types.ts'

/** An entry with a better badge or grade than the one above it. */
export interface Raise {
  readonly record: Claim | Dispatch | Source
  /** Its position in the history, from 0. */
  readonly index: number
  readonly what: 'badge' | 'grade'
  readonly by: string
  readonly from: string
  readonly to: string
}

/** Every raise in a garden, by its own policy; a badge or a grade that the policy does not have is above none. */
export function raisesOf(garden: Garden): Raise[] {
  const { claims, dispatches, sources, policy } = garden
  if (!policy) return []
  const badges = policy.record.badges.map(({ id }) => id)
  const grades = Object.keys(policy.record.grades)
  return [
    ...[...claims.values(), ...dispatches.values()].flatMap((record) => {
      const moves = record.record.history.map(({ by, badge }) => ({ by, to: badge }))
      return raisesIn(moves, badges).map((raise): Raise => ({ ...raise, record, what: 'badge' }))
    }),
    ...[...sources.values()].flatMap((record) => {
      const moves = record.record.history.map(({ by, grade }) => ({ by, to: grade }))
      return raisesIn(moves, grades).map((raise): Raise => ({ ...raise, record, what: 'grade' }))
    }),
  ]
}

/** @param ladder  best first */
function raisesIn(
  moves: readonly { readonly by: string; readonly to: string }[],
  ladder: readonly string[],
): Pick<Raise, 'index' | 'by' | 'from' | 'to'>[] {
  return moves.flatMap(({ by, to }, index) => {
    const from = moves[index - 1]?.to
    if (from === undefined || !ladder.includes(from) || !ladder.includes(to)) return []
    return ladder.indexOf(to) < ladder.indexOf(from) ? [{ index, by, from, to }] : []
  })
}
