import { type Claim, compareText, type Dispatch, type Page, type Series } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import type { BadgeView } from './badge.ts'
import { type RecordRef, recordRef } from './record-ref.ts'
import { type VoiceRef, voiceRef } from './voice-ref.ts'

/** What a history entry is follows from the entries (docs/judgement.md, "What a history entry is"). */
export type EventKind = 'grew' | 'tended' | 'badge-moved' | 'withdrawn'

export interface Move {
  readonly from: BadgeView
  readonly to: BadgeView
  /** Whether it went down the ladder. */
  readonly isDown: boolean
}

/** An entry of a history, where it is known whose it is. */
export interface Entry {
  readonly date: string
  readonly kind: EventKind
  readonly by: VoiceRef
  readonly why: string
  /** The badge that the entry gives; a page and a series have none. */
  readonly badge: BadgeView | undefined
  readonly move: Move | undefined
  readonly was: string | undefined
}

/** An entry among those of other records. */
export interface Event extends Entry {
  readonly record: RecordRef
  /** Where it stands for good: `…#e2` for the second entry; for a page, its log. */
  readonly href: string
}

/** Events of one day, voice and kind told together; a move stands alone. */
export interface EventGroup {
  readonly date: string
  readonly kind: EventKind
  readonly by: VoiceRef
  readonly events: readonly Event[]
  /** What they are of: "6 claims". */
  readonly of: string
}

/** The events of a claim or a dispatch, oldest first. */
export const eventsOf = onceForEach((context: Context, claim: Claim | Dispatch): readonly Event[] => {
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
      href: `${record.href}#e${index + 1}`,
      badge: context.badge(entry.badge),
      move: moved ? moveOf(context, before.badge, entry.badge) : undefined,
      was: entry.was,
    }
  })
  return [...events, ...withdrawal(context, claim, record)]
})

/** Events of one record as its own history has them. */
export function entriesOf(events: readonly Event[]): Entry[] {
  return events.map(({ record: _record, href: _href, ...entry }) => entry)
}

/** What an event of something without a badge of its own lacks. */
const badgeless = { badge: undefined, move: undefined, was: undefined }

/** The events of a page itself: its own `tended`. */
export function eventsOfPage(context: Context, page: Page): Event[] {
  const record = recordRef(context, page)
  return (page.record.tended ?? []).map(({ date, by, why }) => {
    return {
      date,
      kind: 'tended',
      by: voiceRef(context, by),
      why,
      record,
      href: page.record.plain ? record.href : `${record.href}#log`,
      ...badgeless,
    }
  })
}

/** The events of a series, oldest first. */
export function eventsOfSeries(context: Context, series: Series): Event[] {
  const record = recordRef(context, series)
  return series.record.history.map(({ date, by, why }, index) => {
    const kind = index === 0 ? 'grew' : 'tended'
    return { date, kind, by: voiceRef(context, by), why, record, href: `${record.href}#e${index + 1}`, ...badgeless }
  })
}

/** Whether a badge moved, or left for good: what is never grouped. */
export function isMove({ kind }: Pick<Event, 'kind'>): boolean {
  return kind === 'badge-moved' || kind === 'withdrawn'
}

/** Newest first, then by kind and voice, grouped by the three; moves and withdrawals are never grouped. */
export function groupEvents({ words }: Context, events: readonly Event[]): EventGroup[] {
  const groups = new Map<string, Event[]>()
  for (const [index, event] of events.entries()) {
    const alone = isMove(event) ? `${index}` : ''
    const key = [event.date, event.kind, event.by.id, alone].join(' ')
    const group = groups.get(key)
    if (group) group.push(event)
    else groups.set(key, [event])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      return first
        ? [{ date: first.date, kind: first.kind, by: first.by, events: group, of: whatOf(words, group) }]
        : []
    })
    .sort((a, b) => compareText(b.date, a.date) || order[a.kind] - order[b.kind] || compareText(a.by.id, b.by.id))
}

const order: Record<EventKind, number> = { 'badge-moved': 0, withdrawn: 1, tended: 2, grew: 3 }

const manyOf = {
  claim: 'claims',
  dispatch: 'dispatches',
  page: 'pages',
  series: 'series',
} as const satisfies Record<RecordRef['kind'], string>

function whatOf(words: Words, events: readonly Event[]): string {
  const kinds = [...new Set(events.map(({ record }) => record.kind))]
  const of = (kind: RecordRef['kind']): number =>
    new Set(events.flatMap(({ record }) => (record.kind === kind ? [record.id] : []))).size
  return words.list(kinds.map((kind) => words.say(`count.${manyOf[kind]}`, { count: of(kind) })))
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
  const href = `${record.href}#e${claim.history.length + 1}`
  return [{ date, kind: 'withdrawn', by: voiceRef(context, by), why, record, href, ...badgeless }]
}
