import type { ClaimCard } from './claim-card.ts'
import type { Event } from './events.ts'

/** What a reader should see first of a page, as far as its records tell. */
export interface Overview {
  /** The surest claims: of those that have the best badge on the page, the ones that took most steps. */
  readonly best: readonly ClaimCard[]
  readonly contested: readonly ClaimCard[]
  /** What moved last, newest first: a claim once, by its last move. */
  readonly moved: readonly { readonly claim: ClaimCard; readonly event: Event }[]
}

const shownOfEach = 3

/**
 * @param cards   the claims that stand, in the order of the page
 * @param moves   of their badges, newest first
 * @param rungs   how many badges the policy has: nobody is told of the last one as the best known
 */
export function overviewOf(cards: readonly ClaimCard[], moves: readonly Event[], rungs: number): Overview {
  const best = Math.min(...cards.map(({ badge }) => badge.rank))
  const byId = new Map(cards.map((card) => [card.id, card]))
  const lastOfEach = new Map(moves.toReversed().map((event) => [event.record.id, event]))
  const moved = moves
    .filter((event) => lastOfEach.get(event.record.id) === event)
    .flatMap((event) => {
      const claim = byId.get(event.record.id)
      return claim ? [{ claim, event }] : []
    })
  return {
    best: cards
      .filter(({ badge, contested }) => badge.rank === best && best < rungs - 1 && !contested)
      .toSorted((a, b) => b.met - a.met)
      .slice(0, shownOfEach),
    contested: cards.filter(({ contested }) => contested).slice(0, shownOfEach),
    moved: moved.slice(0, shownOfEach),
  }
}
