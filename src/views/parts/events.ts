import { compareText, type Page } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import type { BadgeView } from './badge.ts'
import { type Eventful, type EventKind, type Happening, happeningsOf } from './happenings.ts'
import { type RecordRef, recordRef } from './record-ref.ts'
import { type VoiceRef, voiceRef } from './voice-ref.ts'

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

/** The events of a record, oldest first; of a page, its own `tended`. */
export const eventsOf = onceForEach((context: Context, record: Eventful): readonly Event[] => {
  const ref = recordRef(context, record)
  return happeningsOf(record).map(({ date, kind, by, why, badge, from, was }, index): Event => {
    return {
      date,
      kind,
      by: voiceRef(context, by),
      why,
      record: ref,
      href: record.kind === 'page' ? hrefOfLog(ref, record) : `${ref.href}#e${index + 1}`,
      badge: badge === undefined ? undefined : context.badge(badge),
      move: from === undefined || badge === undefined ? undefined : moveOf(context, from, badge),
      was,
    }
  })
})

function hrefOfLog({ href }: RecordRef, { record }: Page): string {
  return record.plain ? href : `${href}#log`
}

/** Events of one record as its own history has them. */
export function entriesOf(events: readonly Event[]): Entry[] {
  return events.map(({ record: _record, href: _href, ...entry }) => entry)
}

/** Whether a badge moved, or left for good: what is never grouped. */
export function isMove({ kind }: Pick<Event, 'kind'>): boolean {
  return kind === 'badge-moved' || kind === 'withdrawn'
}

/** Events in groups, newest first. */
export function groupEvents({ words }: Context, events: readonly Event[]): EventGroup[] {
  return inGroups(events, ({ date, kind, by }) => ({ date, kind, by: by.id })).flatMap((group) => {
    const [first] = group
    return first ? [{ date: first.date, kind: first.kind, by: first.by, events: group, of: whatOf(words, group) }] : []
  })
}

/** Newest first, then by kind and voice, grouped by the three; moves and withdrawals are never grouped. */
export function inGroups<T>(things: readonly T[], placeOf: (thing: T) => Place): T[][] {
  const groups = new Map<string, { readonly place: Place; readonly own: T[] }>()
  for (const [index, thing] of things.entries()) {
    const place = placeOf(thing)
    const key = [place.date, place.kind, place.by, isMove(place) ? index : ''].join(' ')
    const group = groups.get(key)
    if (group) group.own.push(thing)
    else groups.set(key, { place, own: [thing] })
  }
  const sorted = [...groups.values()].sort(
    ({ place: a }, { place: b }) =>
      compareText(b.date, a.date) || order[a.kind] - order[b.kind] || compareText(a.by, b.by),
  )
  return sorted.map(({ own }) => own)
}

/** What decides where something stands among all that happened. */
type Place = Pick<Happening, 'date' | 'kind' | 'by'>

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
