/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const msPerDay = 86_400_000

/** Whether `text` names a day that exists in the Gregorian calendar. */
export function isDay(text: string): boolean {
  const [, year, month, date] = shape.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || date === undefined) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && isLeap ? 29 : (lastDays[month - 1] ?? 0)
  return date >= 1 && date <= last
}

/** The last day of each month, in a year that is no leap year. */
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days from one day to another; negative when `to` comes first. Both must exist. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((instantOf(to) - instantOf(from)) / msPerDay)
}

/** The day some days after another. The day must exist. */
export function daysAfter(day: Day, days: number): Day {
  return dayOfInstant(instantOf(day) + days * msPerDay)
}

/** What today means to a check (docs/interface.md, "Which day is today"). */
export interface Today {
  /** The day of whoever runs it: entries are written with it, and a garden is judged as of it at the earliest. */
  readonly written: Day
  /** The last day that a record may bear. */
  readonly accepted: Day
}

/** One day for all: what `--as-of` asks for. */
export function onDay(day: Day): Today {
  return { written: day, accepted: day }
}

/** Today at an instant in ms since 1970, for somebody whose clock is some minutes ahead of UTC. */
export function todayAt(instant: number, minutesAhead: number): Today {
  return { written: dayOfInstant(instant + minutesAhead * 60_000), accepted: latestDay(instant) }
}

/** The latest calendar day anywhere on Earth at an instant in ms since 1970 (UTC+14, Line Islands). */
function latestDay(instant: number): Day {
  return dayOfInstant(instant + 14 * 3_600_000)
}

/** After so many years, the calendar begins anew. */
const cycle = { years: 400, days: 146_097 }

function instantOf(text: string): number {
  const [, year, month, date] = shape.exec(text) ?? []
  // Years below 100 would be taken for those of the last century.
  return Date.UTC(Number(year) + cycle.years, Number(month) - 1, Number(date)) - cycle.days * msPerDay
}

function dayOfInstant(instant: number): Day {
  return Number.isNaN(instant) ? '' : new Date(instant).toISOString().slice(0, 10)
}
