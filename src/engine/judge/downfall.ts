import type { Day } from '../day.ts'
import type { PolicyRecord } from '../records.ts'
import type { Citation, Claim, ClaimKind, Dispatch, Judged, Leg, Source } from '../types.ts'
import { weigh } from './evidence.ts'
import { fewestEnough } from './fewest-enough.ts'
import { judging } from './judge.ts'
import { badgeRank, ceilingRank } from './policy.ts'
import { changesInTheWay, type Happened } from './source-change.ts'
import { isBy } from './usable.ts'

/** Something for which a claim no longer has what its badge takes. */
export type Downfall =
  | { readonly is: 'ceiling'; readonly kind: ClaimKind; readonly badge: string }
  | { readonly is: 'leg-withdrawn'; readonly leg: Claim }
  | { readonly is: 'leg-fallen'; readonly leg: Claim; readonly earned: string }
  | (Happened & { readonly source: Source })
  | { readonly is: 'unproved'; readonly source: Source }
  | { readonly is: 'contradicted'; readonly source: Source }
  | { readonly is: 'dropped'; readonly source: Source; readonly on: Day }

/**
 * Tells what keeps claims from a badge: what they rest on, what happened to sources, and what of their own evidence does
 * not count for them. Of sources and evidence, each thing without which a claim would have earned the badge; where no
 * single one is enough, a smallest set that together is. Empty where it is none of these.
 */
export function downfalls(policy: PolicyRecord, asOf: Day): (claim: Claim | Dispatch, badge: string) => Downfall[] {
  const changes = changesInTheWay(policy, asOf)
  const verdictOf = judging(policy, asOf)
  const carries = (claim: Judged, badge: string): boolean =>
    badgeRank(policy, verdictOf(claim).earned) <= badgeRank(policy, badge)

  const ofLeg = ({ claim: leg }: Leg, badge: string): Downfall[] => {
    if (leg?.withdrawn) return [{ is: 'leg-withdrawn', leg }]
    return !leg || carries(leg, badge) ? [] : [{ is: 'leg-fallen', leg, earned: verdictOf(leg).earned }]
  }
  const ofEvidence = (claim: Claim | Dispatch, badge: string): Downfall[] => {
    const flaws = flawsOf(claim, policy, asOf)
    const isEnough = (mended: readonly Flaw[]): boolean => carries(without(mended, claim), badge)
    const single = flaws.filter((flaw) => isEnough([flaw]))
    return (single.length > 0 ? single : fewestEnough(flaws, isEnough)).map(({ downfall }) => downfall)
  }
  return (claim, badge) => {
    const { claimKind: kind } = claim
    const ceiling = policy.badges[ceilingRank(policy, kind)]?.id ?? badge
    if (badgeRank(policy, badge) < badgeRank(policy, ceiling)) return [{ is: 'ceiling', kind, badge: ceiling }]
    return [
      ...claim.legs.flatMap((leg) => ofLeg(leg, badge)),
      ...changes(claim, badge).map(({ source, happened }) => ({ ...happened, source })),
      ...ofEvidence(claim, badge),
    ]
  }
}

/** Something by which a citation does not count for a claim, or counts against it. */
interface Flaw {
  readonly index: number
  readonly downfall: Downfall
  /** The citation as if it were not so; none where it would not be there. */
  mend(citation: Citation): readonly Citation[]
}

function flawsOf(claim: Claim | Dispatch, policy: PolicyRecord, asOf: Day): Flaw[] {
  const against = new Set(weigh(claim, policy, asOf).counting.map(({ index }) => index))
  return claim.citations.flatMap(({ index, source, stance, dropped, proved }): Flaw[] => {
    if (!source) return []
    const flaws: Flaw[] = []
    if (against.has(index)) flaws.push({ index, downfall: { is: 'contradicted', source }, mend: () => [] })
    if (stance !== 'supports') return flaws
    if (dropped !== undefined && isBy(dropped, asOf)) {
      const mend = (citation: Citation): Citation[] => [{ ...citation, dropped: undefined }]
      flaws.push({ index, downfall: { is: 'dropped', source, on: dropped }, mend })
    }
    if (!proved && claim.record.evidence?.[index]?.quote !== undefined) {
      const mend = (citation: Citation): Citation[] => [{ ...citation, proved: true }]
      flaws.push({ index, downfall: { is: 'unproved', source }, mend })
    }
    return flaws
  })
}

function without(flaws: readonly Flaw[], claim: Judged): Judged {
  const citations = claim.citations.flatMap((citation) =>
    flaws
      .filter(({ index }) => index === citation.index)
      .reduce<readonly Citation[]>((mended, flaw) => mended.flatMap(flaw.mend), [citation]),
  )
  return { ...claim, citations }
}
