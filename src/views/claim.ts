import { type Claim, type Judged, nextSentence } from '../engine/index.ts'
import type { BadgeView } from './badge.ts'
import { type ClaimCard, claimCard } from './claim-card.ts'
import type { Context } from './context.ts'
import { type Event, eventsOf, type RecordRef, recordRef } from './events.ts'
import { type EvidenceView, evidenceView } from './evidence.ts'

/** A claim that another rests on, with how well it stands itself. */
export interface LegView {
  readonly id: string
  readonly href: string | undefined
  readonly text: string
  readonly badge: BadgeView | undefined
  readonly earned: BadgeView | undefined
  readonly isWeakest: boolean
  readonly isWithdrawn: boolean
}

/** Everything that the page of a claim shows. */
export interface ClaimView {
  readonly card: ClaimCard
  readonly page: RecordRef | undefined
  readonly earned: BadgeView
  readonly detailHtml: string
  readonly settles: string | undefined
  readonly unverified: readonly string[]
  readonly evidence: EvidenceView
  readonly legs: readonly LegView[]
  readonly ownIsWeakest: boolean
  readonly next: { readonly badge: BadgeView; readonly steps: readonly string[] } | undefined
  readonly watch: readonly string[]
  readonly history: readonly Event[]
  readonly see: readonly RecordRef[]
  readonly restingOnIt: readonly RecordRef[]
  readonly usedIn: readonly RecordRef[]
}

export function claimView(context: Context, claim: Claim): ClaimView {
  const { garden, uses } = context
  const { record, id } = claim
  const verdict = context.verdict(claim)
  const page = garden.pages.get(claim.page)
  return {
    card: claimCard(context, claim),
    page: page && recordRef(context, page),
    earned: context.badge(verdict.earned),
    detailHtml:
      record.detail === undefined ? '' : context.html(claim, '/detail', { unverified: record.unverified ?? [] }),
    settles: record.settles,
    unverified: record.unverified ?? [],
    evidence: evidenceView(context, claim),
    legs: legViews(context, claim, verdict.weakest),
    ownIsWeakest: verdict.weakest === id,
    next: verdict.next
      ? {
          badge: context.badge(verdict.next.badge),
          steps: verdict.next.steps.map((step) => nextSentence(step, id, garden)),
        }
      : undefined,
    watch: (record.watch ?? []).map((_, index) => context.html(claim, `/watch/${index}`, { inline: true })),
    history: eventsOf(context, claim).reverse(),
    see: (record.withdrawn?.see ?? []).flatMap((other) => {
      const found = garden.claims.get(other)
      return found ? [recordRef(context, found)] : []
    }),
    restingOnIt: uses.resting(id).map((each) => recordRef(context, each)),
    usedIn: distinct(
      [...uses.touching(id), ...uses.namingClaim(id), ...uses.asking(id)].map((each) => recordRef(context, each)),
    ),
  }
}

/** The claims that something rests on, the weakest marked. */
export function legViews(context: Context, { legs }: Judged, weakest: string | null): LegView[] {
  return legs.map(({ id }) => legView(context, id, weakest))
}

function legView(context: Context, id: string, weakest: string | null): LegView {
  const claim = context.garden.claims.get(id)
  const verdict = claim && context.verdict(claim)
  return {
    id,
    href: claim && context.hrefs.claim(id),
    text: claim ? context.text(claim, '/statement') : id,
    badge: verdict && context.badge(verdict.inForce),
    earned: verdict && context.badge(verdict.earned),
    isWeakest: id === weakest,
    isWithdrawn: claim?.withdrawn ?? false,
  }
}

function distinct(refs: readonly RecordRef[]): RecordRef[] {
  return [...new Map(refs.map((ref) => [ref.href, ref])).values()]
}
