import type { Claim } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import type { ClaimCard } from '../parts/claim-card.ts'

/** What the badge of a claim for other sites shows. */
export type EmbedCard = Pick<ClaimCard, 'badge' | 'contested' | 'text' | 'withdrawn'>

/** The same as stands on the card of the claim, without all else that is read for that. */
export function embedCard(context: Context, claim: Claim): EmbedCard {
  const { withdrawn } = claim.record
  return {
    badge: context.badgeOf(claim),
    contested: context.verdict(claim).contested,
    text: context.text(claim, '/statement'),
    withdrawn: withdrawn && { date: withdrawn.date, why: withdrawn.why },
  }
}
