import { type Day, isDay } from '../../day.ts'

/** Whether a day, a month (`YYYY-MM`) or a year (`YYYY`) exists in the calendar. */
export function exists(date: string): boolean {
  return isDay(date + '-01-01'.slice(Math.max(0, date.length - 4)))
}

/** Whether a date that exists begins only after a day: a month or year under way sorts before its days. */
export function isAfter(date: string, asOf: Day): boolean {
  return exists(date) && date > asOf
}
