import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { type Event, type EventGroup, eventsOf, eventsOfPage, eventsOfSeries, groupEvents } from '../parts/events.ts'
import { fromTo, type PartLinks, partLinks, piecesIn, rangeOf } from '../parts/parted.ts'

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

/** All that happened in a month, newest first. */
export interface EventsOfMonth {
  readonly id: string
  readonly title: string
  readonly events: readonly Event[]
}

/** Everything that was tended, newest first. */
export function logOf(context: Context): EventGroup[] {
  const { claims, dispatches, pages, series } = context.garden
  const records = [...claims.values(), ...dispatches.values()]
  return groupEvents(context, [
    ...records.flatMap((record) => eventsOf(context, record)),
    ...[...pages.values()].flatMap((page) => eventsOfPage(context, page)),
    ...[...series.values()].flatMap((each) => eventsOfSeries(context, each)),
  ])
}

const ofMonth: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' }
const ofDay: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' }

/** A log by months. */
export function monthsOf({ words }: Context, log: readonly EventGroup[]): EventsOfMonth[] {
  return [...Map.groupBy(log, ({ date }) => date.slice(0, 7))].map(([id, groups]) => {
    return { id, title: words.day(id, ofMonth), events: groups.flatMap(({ events }) => events) }
  })
}

/** @param at  which page of the log, from 0 for the newest */
export function logView(context: Context, months: readonly EventsOfMonth[], at: number): LogView {
  const { words } = context
  const total = months.reduce((sum, { events }) => sum + events.length, 0)
  const all = context.parts.log.map((part) => {
    const pieces = piecesIn(months, ({ events }) => events, part)
    const days = pieces.flatMap(({ things }) => things.map(({ date }) => date))
    return { ...part, pieces, label: fromTo(words, days.toReversed()) }
  })
  const here = all[at]
  return {
    log: (here?.pieces ?? []).map(({ group: { id, title, events }, things }) => {
      const isWhole = things.length === events.length
      return { month: id, title, moves: movesIn(words, events, isWhole), days: daysOf(context, things) }
    }),
    parts: here && partLinks(context, all, at, words.say('parts.entries', rangeOf(here, total))),
  }
}

function daysOf(context: Context, events: readonly Event[]): LogDay[] {
  return [...Map.groupBy(groupEvents(context, events), ({ date }) => date)].map(([date, groups]) => {
    return { date, title: context.words.day(date, ofDay), groups }
  })
}

function movesIn(words: Words, events: readonly Event[], isWhole: boolean): string {
  const moves = events.flatMap(({ move }) => move ?? [])
  if (moves.length === 0) return ''
  const down = moves.filter(({ isDown }) => isDown).length
  return words.say('log.moves', { count: moves.length, of: isWhole ? 'all' : 'part', down })
}
