import { badgeRank } from '../../judge/policy.ts'
import type { Claim, Dispatch } from '../../types.ts'
import type { JudgedGarden, Verdict } from '../../verdict.ts'
import type { GardenContext } from '../rule.ts'
import { standingClaims } from './every-record.ts'
import { isReadInFull } from './read-in-full.ts'
import { verdictOf } from './verdict-of.ts'

/** A claim or a dispatch that is held to gates, all of which could be read. */
export interface Gated {
  readonly claim: Claim | Dispatch
  readonly verdict: Verdict
}

type Judged = Pick<GardenContext, 'garden' | 'asOf'> & { readonly judged: JudgedGarden }

/** The claims and dispatches whose badge in force is better than the one that they have earned. */
export function aboveEarned(judged: Judged): Gated[] {
  return gated(judged, (inForce, earned) => inForce < earned)
}

/** Those whose badge in force is worse. */
export function belowEarned(judged: Judged): Gated[] {
  return gated(judged, (inForce, earned) => inForce > earned)
}

/** @param isMeant  whether it is, by the ranks of the badge in force and the earned one */
function gated({ garden, asOf, judged }: Judged, isMeant: (inForce: number, earned: number) => boolean): Gated[] {
  return standingClaims(garden).flatMap((claim) => {
    const verdict = verdictOf(claim, judged)
    const rankOf = (badge: string): number => badgeRank(judged.policy, badge)
    if (!verdict || !isMeant(rankOf(verdict.inForce), rankOf(verdict.earned))) return []
    return isReadInFull(claim, { garden, asOf }) ? [{ claim, verdict }] : []
  })
}
