import { type Day, isDay } from '../day.ts'

/** Whether a day, a month (`YYYY-MM`) or a year (`YYYY`) exists in the calendar. */
export function exists(date: string): boolean {
  return isDay(date + '-01-01'.slice(Math.max(0, date.length - 4)))
}

/** Whether a day, month or year that exists begins only after a day. */
export function isAfter(date: string, asOf: Day): boolean {
  return exists(date) && date > asOf.slice(0, date.length)
}
