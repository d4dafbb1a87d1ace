import type { Claim, Judged } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import type { BadgeView } from '../parts/badge.ts'
import { type Cards, cardsOf, textsOf } from '../parts/cards.ts'
import { changedOn } from '../parts/changed.ts'
import { type CiteView, citeClaim } from '../parts/cite.ts'
import { type ClaimCard, claimCard } from '../parts/claim-card.ts'
import { editorSteps } from '../parts/editor-steps.ts'
import type { Entry } from '../parts/events.ts'
import { type EvidenceView, evidenceView } from '../parts/evidence.ts'
import { type NextView, nextView } from '../parts/next.ts'
import { type QuarrelsView, quarrelsOf } from '../parts/quarrels.ts'
import { type RecordRef, recordRef } from '../parts/record-ref.ts'
import { type StepView, stepViews } from '../parts/step-views.ts'
import { type Timeline, timelineOf } from '../parts/timeline.ts'
import { type UseView, usesOfClaim } from '../parts/uses-of-claim.ts'
import { type Ways, waysTo } from '../parts/ways.ts'
import type { Piece } from '../prose/pieces.ts'
import { type SeriesCard, seriesCard } from './series.ts'

/** A claim that another rests on, with how well it stands itself. */
export interface LegView {
  readonly id: string
  /** Undefined when there is no such claim. */
  readonly ref: RecordRef | undefined
  readonly earned: BadgeView | undefined
  readonly isWeakest: boolean
}

/** Everything that the page of a claim shows. */
export interface ClaimView {
  readonly card: ClaimCard
  /** Ids that it had before; their addresses lead here. */
  readonly was: readonly string[]
  readonly page: RecordRef | undefined
  readonly earned: BadgeView
  readonly detailHtml: string
  readonly settles: string | undefined
  readonly unverified: readonly string[]
  readonly steps: readonly StepView[]
  readonly evidence: EvidenceView
  /** What stands for it and against it, counted; empty when nothing is cited on either side. */
  readonly weight: string
  readonly quarrels: QuarrelsView
  readonly legs: readonly LegView[]
  readonly ownIsWeakest: boolean
  readonly next: NextView | undefined
  /** How an editor begins the next steps. */
  readonly editors: readonly (readonly Piece[])[]
  readonly watch: readonly string[]
  /** Newest first. */
  readonly history: readonly Entry[]
  readonly timeline: Timeline
  readonly see: readonly RecordRef[]
  readonly restingOnIt: readonly RecordRef[]
  readonly usedIn: readonly UseView[]
  readonly cards: Cards
  /** That bear on it, by id. */
  readonly charts: readonly SeriesCard[]
  readonly cite: CiteView
  readonly ways: Ways | undefined
  /** The day of the last thing that happened to it. */
  readonly changed: string
}

export function claimView(context: Context, claim: Claim): ClaimView {
  const { garden, uses } = context
  const { record, id } = claim
  const { unverified = [], was = [], watch = [], withdrawn } = record
  const verdict = context.verdict(claim)
  const page = garden.pages.get(claim.page)
  const card = claimCard(context, claim)
  const evidence = evidenceView(context, claim)
  return {
    card,
    was,
    page: page && recordRef(context, page),
    earned: context.badge(verdict.earned),
    detailHtml: context.html(claim, '/detail', { unverified }),
    settles: record.settles,
    unverified,
    steps: stepViews(context, claim),
    evidence,
    weight: weightOf(context, evidence),
    quarrels: quarrelsOf(context, claim),
    legs: legViews(context, claim, verdict.weakest),
    ownIsWeakest: verdict.weakest === id,
    next: withdrawn ? undefined : nextView(context, claim),
    editors: withdrawn ? [] : editorSteps(context, claim),
    watch: watch.map((_, index) => context.html(claim, `/watch/${index}`, { inline: true })),
    history: card.history.toReversed(),
    timeline: timelineOf(context.policy, card.history),
    see: (withdrawn?.see ?? [])
      .flatMap((other) => garden.claims.get(other) ?? [])
      .map((other) => recordRef(context, other)),
    restingOnIt: uses.resting(id).map((each) => recordRef(context, each)),
    usedIn: usesOfClaim(context, claim),
    cards: cardsOf(context, { texts: textsOf(claim), quoting: [claim] }),
    charts: uses.bearingOn(id).map((series) => seriesCard(context, series)),
    cite: citeClaim(context, claim),
    ways: waysTo(context, claim, { title: card.text, href: card.href, badge: card.badge.label }),
    changed: changedOn(claim),
  }
}

/** "For it: 3 sources, 2 independent; against it: 1 source, 1 independent." */
function weightOf({ words }: Context, { supporting, contradicting }: EvidenceView): string {
  const counts = { supporting: supporting.count, contradicting: contradicting.count }
  if (counts.contradicting === '') return counts.supporting && words.say('claim.weightForIt', counts)
  return words.say(counts.supporting === '' ? 'claim.weightAgainstIt' : 'claim.weight', counts)
}

/** The claims that something rests on, the weakest marked. */
export function legViews(context: Context, { legs }: Judged, weakest: string | null): LegView[] {
  return legs.map(({ id }) => {
    const claim = context.garden.claims.get(id)
    return {
      id,
      ref: claim && recordRef(context, claim),
      earned: claim && context.badge(context.verdict(claim).earned),
      isWeakest: id === weakest,
    }
  })
}
