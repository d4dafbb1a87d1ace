import type { Context } from '../context.ts'
import { type Event, type EventGroup, groupEvents } from '../parts/events.ts'
import type { ListPage, PartOfList } from '../parts/list-pages.ts'
import { countOf, type EntryAt, entryAt, eventsAt, type Logged, movesAmong } from '../parts/logged.ts'
import {
  type Anchored,
  fromTo,
  isWhole,
  type PartLinks,
  type Piece,
  piecesIn,
  rangeFromOldest,
} from '../parts/parted.ts'

/** What happened on a day. */
export interface LogDay {
  /** YYYY-MM-DD, which is also its anchor. */
  readonly date: string
  /** "Monday, 23 November" */
  readonly title: string
  readonly groups: readonly EventGroup[]
}

/** What happened in a month, newest first. */
export interface LogMonth {
  /** YYYY-MM, which is also its anchor. */
  readonly month: string
  /** "November 2026" */
  readonly title: string
  /** "17 moves, 7 down", or "17 moves in the whole month, 7 down" on a page with a part of it; empty when no badge moved. */
  readonly moves: string
  readonly days: readonly LogDay[]
}

/** A page of the log. */
export interface LogView {
  readonly log: readonly LogMonth[]
  readonly parts: PartLinks | undefined
}

/** What a page of the log holds. */
interface LogPart extends PartOfList {
  readonly pieces: readonly Piece<EntryAt, Omit<LogMonth, 'month' | 'days'> & Anchored>[]
}

const ofMonth: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' }
const ofDay: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' }

export function logParts({ parts, words }: Context, log: readonly Logged[]): LogPart[] {
  const months = [...Map.groupBy(log, ({ date }) => date.slice(0, 7))].map(([id, things]) => {
    return { id, title: words.day(id, ofMonth), ...countOf(movesAmong(things)), things }
  })
  return parts.log.map((part, at) => {
    const pieces = piecesIn(months, part)
    const days = pieces.flatMap(({ things }) => things.map(({ date }) => date)).toReversed()
    const [first = ''] = days
    return {
      path: part.path,
      // The newest goes on: all other pages name it, and are as they were when an entry joins it.
      label: at === 0 && parts.log.length > 1 ? words.say('parts.since', { first }) : fromTo(words, days),
      holds: words.say('parts.entries', rangeFromOldest(part, log.length)),
      pieces: pieces.map(({ group: { id, title, count, down }, ...piece }) => {
        const moves = count === 0 ? '' : words.say('log.moves', { count, of: isWhole(piece) ? 'all' : 'part', down })
        return { ...piece, group: { id, title, moves }, things: piece.things.map(entryAt) }
      }),
    }
  })
}

export function logView(context: Context, { held, links }: ListPage<LogPart>): LogView {
  return {
    log: (held?.pieces ?? []).map(({ group: { id, title, moves }, things }) => {
      return { month: id, title, moves, days: daysOf(context, eventsAt(context, things)) }
    }),
    parts: links,
  }
}

function daysOf(context: Context, events: readonly Event[]): LogDay[] {
  return [...Map.groupBy(groupEvents(context, events), ({ date }) => date)].map(([date, groups]) => {
    return { date, title: context.words.day(date, ofDay), groups }
  })
}
