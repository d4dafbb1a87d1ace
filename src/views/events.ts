import type { Claim, Dispatch, Page } from '../engine/index.ts'
import { compareText } from '../engine/index.ts'
import type { BadgeView } from './badge.ts'
import type { Context } from './context.ts'
import { type VoiceRef, voiceRef } from './voice-ref.ts'

/** What a history entry is follows from the entries (DESIGN §1). */
export type EventKind = 'grew' | 'tended' | 'badge-moved' | 'withdrawn'

/** A record as a line names it. */
export interface RecordRef {
  readonly id: string
  readonly href: string
  readonly label: string
}

export interface Move {
  readonly from: BadgeView
  readonly to: BadgeView
  /** Whether it went down the ladder. */
  readonly isDown: boolean
}

export interface Event {
  readonly date: string
  readonly kind: EventKind
  readonly by: VoiceRef
  readonly why: string
  readonly record: RecordRef
  readonly move: Move | undefined
  readonly was: string | undefined
}

/** Events of one day, voice and kind told together; a move stands alone. */
export interface EventGroup {
  readonly date: string
  readonly kind: EventKind
  readonly by: VoiceRef
  readonly events: readonly Event[]
}

/** The events of a claim or a dispatch, oldest first. */
export function eventsOf(context: Context, claim: Claim | Dispatch): Event[] {
  const record = recordRef(context, claim)
  const events = claim.history.map((entry, index): Event => {
    const before = claim.history[index - 1]
    const moved = before !== undefined && before.badge !== entry.badge
    const kind = moved ? 'badge-moved' : before || claim.claimKind === 'reading' ? 'tended' : 'grew'
    return {
      date: entry.date,
      kind,
      by: voiceRef(context, entry.by),
      why: entry.why,
      record,
      move: moved ? moveOf(context, before.badge, entry.badge) : undefined,
      was: entry.was,
    }
  })
  return [...events, ...withdrawal(context, claim, record)]
}

/** The events of a page itself: its own `tended`. */
export function eventsOfPage(context: Context, page: Page): Event[] {
  const record = { id: page.id, href: context.hrefs.page(page.id), label: page.record.title }
  return (page.record.tended ?? []).map(({ date, by, why }) => ({
    date,
    kind: 'tended',
    by: voiceRef(context, by),
    why,
    record,
    move: undefined,
    was: undefined,
  }))
}

/** Newest first, grouped by day, voice and kind; moves and withdrawals are never grouped. */
export function groupEvents(events: readonly Event[]): EventGroup[] {
  const groups = new Map<string, Event[]>()
  for (const [index, event] of events.entries()) {
    const alone = event.kind === 'badge-moved' || event.kind === 'withdrawn' ? `${index}` : ''
    const key = [event.date, event.kind, event.by.id, alone].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), event])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      return first ? [{ date: first.date, kind: first.kind, by: first.by, events: group }] : []
    })
    .sort((a, b) => compareText(b.date, a.date) || order[a.kind] - order[b.kind])
}

const order: Record<EventKind, number> = { 'badge-moved': 0, withdrawn: 1, tended: 2, grew: 3 }

/** A claim by its words, a dispatch by its headline. */
export function recordRef(context: Context, record: Claim | Dispatch | Page): RecordRef {
  const { hrefs } = context
  const { id } = record
  switch (record.kind) {
    case 'claim':
      return { id, href: hrefs.claim(id), label: context.text(record, '/statement') }
    case 'dispatch':
      return { id, href: hrefs.dispatch(id), label: record.record.title ?? id }
    case 'page':
      return { id, href: hrefs.page(id), label: record.record.title }
    default:
      return record satisfies never
  }
}

function moveOf(context: Context, from: string, to: string): Move {
  const before = context.badge(from)
  const after = context.badge(to)
  return { from: before, to: after, isDown: after.rank > before.rank }
}

function withdrawal(context: Context, claim: Claim | Dispatch, record: RecordRef): Event[] {
  const withdrawn = claim.kind === 'claim' ? claim.record.withdrawn : undefined
  if (!withdrawn) return []
  const { date, by, why } = withdrawn
  return [{ date, kind: 'withdrawn', by: voiceRef(context, by), why, record, move: undefined, was: undefined }]
}
