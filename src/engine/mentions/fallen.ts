import type { Day } from '../day.ts'
import { badgeRank } from '../judge/policy.ts'
import type { Claim } from '../types.ts'
import type { JudgedGarden } from '../verdict.ts'
import { type Mention, mentionsOf } from './mentions.ts'

/** How a claim came to stand lower than before. */
export type Fall =
  | { readonly is: 'lowered'; readonly from: string; readonly to: string; readonly on: Day }
  | { readonly is: 'withdrawn'; readonly on: Day }

/** A text that still states a claim that fell after it was looked at last. */
export interface Overtaken extends Mention {
  readonly fall: Fall
}

/**
 * Pages and dispatches whose prose states a claim that fell since they were tended last: their words may say more than is
 * known now. A dispatch is tended by an entry that keeps its badge, not by one that moves it.
 */
export function overtakenTexts({ garden, policy }: JudgedGarden): Overtaken[] {
  const rankOf = (badge: string): number => badgeRank(policy, badge)
  const falls = new Map(
    [...garden.claims].flatMap(([id, claim]) => {
      const fall = fallOf(claim, rankOf)
      return fall ? [[id, fall] as const] : []
    }),
  )
  return mentionsOf(garden, new Set(falls.keys())).flatMap((mention): Overtaken[] => {
    const fall = falls.get(mention.claim)
    return fall && mention.use === 'states' && lookedAt(mention.record) < fall.on ? [{ ...mention, fall }] : []
  })
}

/** The last move of a claim, if that was down. */
function fallOf({ record, history }: Claim, rankOf: (badge: string) => number): Fall | undefined {
  if (record.withdrawn) return { is: 'withdrawn', on: record.withdrawn.date }
  const last = history.findLastIndex(({ badge }, at) => at > 0 && history[at - 1]?.badge !== badge)
  const [was, is] = [history[last - 1], history[last]]
  if (!was || !is || rankOf(is.badge) <= rankOf(was.badge)) return undefined
  return { is: 'lowered', from: was.badge, to: is.badge, on: is.date }
}

function lookedAt(record: Mention['record']): Day {
  if (record.kind === 'dispatch') {
    const { history } = record
    return history.findLast(({ badge }, at) => at === 0 || history[at - 1]?.badge === badge)?.date ?? ''
  }
  const { planted, tended = [] } = record.record
  return tended.reduce<Day>((newest, { date }) => (date > newest ? date : newest), planted)
}
