import { counted } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type EventGroup, eventsOf, eventsOfPage, groupEvents } from '../parts/events.ts'

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
  /** "17 moves, 7 down"; empty when no badge moved. */
  readonly moves: string
  readonly days: readonly LogDay[]
}

/** Everything that was tended, newest first. */
export function logView(context: Context): EventGroup[] {
  const { claims, dispatches, pages } = context.garden
  const records = [...claims.values(), ...dispatches.values()]
  return groupEvents([
    ...records.flatMap((record) => eventsOf(context, record)),
    ...[...pages.values()].flatMap((page) => eventsOfPage(context, page)),
  ])
}

/** A log by months and days, in the words of a language. */
export function logMonths(log: readonly EventGroup[], language: string): LogMonth[] {
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  return [...Map.groupBy(log, ({ date }) => date.slice(0, 7))].map(([id, ofMonth]) => ({
    month: id,
    title: month.format(new Date(id)),
    moves: movesIn(ofMonth),
    days: [...Map.groupBy(ofMonth, ({ date }) => date)].map(([date, groups]) => ({
      date,
      title: day.format(new Date(date)),
      groups,
    })),
  }))
}

function movesIn(groups: readonly EventGroup[]): string {
  const moves = groups.filter(({ kind }) => kind === 'badge-moved').flatMap(({ events }) => events)
  if (moves.length === 0) return ''
  const down = moves.filter(({ move }) => move?.isDown).length
  return `${counted(moves.length, 'move')}${down === 0 ? '' : `, ${down} down`}`
}
