import { compareText, type Dispatch, nextSentence } from '../engine/index.ts'
import type { BadgeView } from './badge.ts'
import { type LegView, legViews } from './claim.ts'
import { type Standing, standingOf } from './claim-card.ts'
import type { Context } from './context.ts'
import { type Event, eventsOf, type RecordRef, recordRef } from './events.ts'
import { type EvidenceView, evidenceView } from './evidence.ts'
import { type VoiceRef, voiceRef } from './voice-ref.ts'

/** A dispatch in a list. */
export interface DispatchCard extends Standing {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly date: string
  readonly voice: VoiceRef
  readonly beat: string | undefined
  readonly html: string
  readonly lead: string
}

/** Everything that the page of a dispatch shows. */
export interface DispatchView {
  readonly card: DispatchCard
  readonly pages: readonly RecordRef[]
  readonly touches: readonly { readonly claim: RecordRef; readonly badge: BadgeView; readonly stance: string }[]
  readonly evidence: EvidenceView
  readonly legs: readonly LegView[]
  readonly next: readonly string[]
  readonly history: readonly Event[]
}

export function dispatchCard(context: Context, dispatch: Dispatch): DispatchCard {
  const { record, id } = dispatch
  const text = record.body === undefined ? '' : context.text(dispatch, '/body')
  return {
    ...standingOf(context, dispatch),
    id,
    href: context.hrefs.dispatch(id),
    title: record.title ?? `${text.slice(0, 80)}…`,
    date: record.date,
    voice: voiceRef(context, record.voice),
    beat: context.garden.voices.get(record.voice)?.record.beat,
    html: record.body === undefined ? '' : context.html(dispatch, '/body'),
    lead: leadOf(text),
  }
}

export function dispatchView(context: Context, dispatch: Dispatch): DispatchView {
  const { garden } = context
  const verdict = context.verdict(dispatch)
  return {
    card: dispatchCard(context, dispatch),
    pages: (dispatch.record.pages ?? []).flatMap((id) => {
      const page = garden.pages.get(id)
      return page ? [recordRef(context, page)] : []
    }),
    touches: (dispatch.record.touches ?? []).flatMap(({ claim: id, stance }) => {
      const claim = garden.claims.get(id)
      return claim
        ? [{ claim: recordRef(context, claim), badge: context.badge(context.verdict(claim).inForce), stance }]
        : []
    }),
    evidence: evidenceView(context, dispatch),
    legs: legViews(context, dispatch, verdict.weakest),
    next: verdict.next?.steps.map((step) => nextSentence(step, dispatch.id, garden)) ?? [],
    history: eventsOf(context, dispatch).reverse(),
  }
}

/** Dispatches, newest first. */
export function newestFirst(dispatches: Iterable<Dispatch>): Dispatch[] {
  return [...dispatches].sort((a, b) => compareText(b.record.date, a.record.date) || compareText(a.id, b.id))
}

/** The first sentences, up to about 200 characters. */
function leadOf(text: string): string {
  if (text.length <= 220) return text
  const cut = text.slice(0, 220)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '))
  return end > 80 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))}…`
}
