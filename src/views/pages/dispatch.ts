import type { Dispatch } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import { type Cards, cardsOf, textsOf } from '../parts/cards.ts'
import { changedOn } from '../parts/changed.ts'
import { type Standing, standingOf } from '../parts/claim-card.ts'
import { editorSteps } from '../parts/editor-steps.ts'
import { type Entry, entriesOf, eventsOf } from '../parts/events.ts'
import { type EvidenceView, evidenceView } from '../parts/evidence.ts'
import { type NextView, nextView } from '../parts/next.ts'
import { headlineOf, type RecordRef, recordRef, shortened } from '../parts/record-ref.ts'
import { type StepView, stepViews } from '../parts/step-views.ts'
import { type Timeline, timelineOf } from '../parts/timeline.ts'
import { type VoiceRef, voiceRef } from '../parts/voice-ref.ts'
import { type Ways, waysTo } from '../parts/ways.ts'
import type { Piece } from '../prose/pieces.ts'
import { type LegView, legViews } from './claim.ts'

/** A dispatch in a list. */
export interface DispatchCard extends Standing {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly date: string
  readonly voice: VoiceRef
  readonly beat: string | undefined
  /** How it begins; empty when the title says it already. */
  readonly lead: string
}

/** Everything that the page of a dispatch shows. */
export interface DispatchView {
  readonly card: DispatchCard
  /** Ids that it had before; their addresses lead here. */
  readonly was: readonly string[]
  readonly html: string
  /** The same to be read away from the site, in a feed. */
  readonly htmlElsewhere: string
  readonly pages: readonly RecordRef[]
  /** Claims that it bears on, each with the way in which it does in words. */
  readonly touches: readonly { readonly claim: RecordRef; readonly stance: string }[]
  readonly steps: readonly StepView[]
  readonly evidence: EvidenceView
  readonly legs: readonly LegView[]
  readonly next: NextView | undefined
  /** How an editor begins the next steps. */
  readonly editors: readonly (readonly Piece[])[]
  /** Newest first. */
  readonly history: readonly Entry[]
  readonly timeline: Timeline
  readonly cards: Cards
  readonly ways: Ways | undefined
  /** The day of the last entry. */
  readonly changed: string
}

export const dispatchCard = onceForEach((context: Context, dispatch: Dispatch): DispatchCard => {
  const { record, id } = dispatch
  const text = context.text(dispatch, '/body')
  const title = headlineOf(context, dispatch)
  return {
    ...standingOf(context, dispatch),
    id,
    href: context.hrefs.dispatch(id),
    title,
    date: record.date,
    voice: voiceRef(context, record.voice),
    beat: context.garden.voices.get(record.voice)?.record.beat,
    lead: shortened(record.title === undefined && !title.endsWith('…') ? text.slice(title.length).trim() : text, 220),
  }
})

export function dispatchView(context: Context, dispatch: Dispatch): DispatchView {
  const history = entriesOf(eventsOf(context, dispatch))
  const { garden } = context
  const { pages = [], touches = [], was = [] } = dispatch.record
  const card = dispatchCard(context, dispatch)
  const { html, htmlElsewhere } = context.body(dispatch, card.href)
  return {
    card,
    was,
    html,
    htmlElsewhere,
    pages: pages.flatMap((id) => garden.pages.get(id) ?? []).map((page) => recordRef(context, page)),
    touches: touches.flatMap(({ claim: id, stance }) => {
      const claim = garden.claims.get(id)
      return claim ? [{ claim: recordRef(context, claim), stance: context.words.say(`dispatch.${stance}`) }] : []
    }),
    steps: stepViews(context, dispatch),
    evidence: evidenceView(context, dispatch),
    legs: legViews(context, dispatch, context.verdict(dispatch).weakest),
    next: nextView(context, dispatch),
    editors: editorSteps(context, dispatch),
    history: history.toReversed(),
    timeline: timelineOf(context.policy, history),
    cards: cardsOf(context, { texts: textsOf(dispatch), quoting: [dispatch] }),
    ways: waysTo(context, dispatch, { title: card.title, href: card.href, badge: card.badge.label }),
    changed: changedOn(dispatch),
  }
}
