import { isDay } from '../engine/index.ts'
import { isObject, textOf } from './values.ts'

/** A date of CSL-JSON as far as it is known: `2026`, `2026-05` or `2026-05-30`; undefined for none that can be read. */
export function dateOf(date: unknown): string | undefined {
  if (!isObject(date)) return undefined
  const [first]: unknown[] = Array.isArray(date['date-parts']) ? date['date-parts'] : []
  const said = textOf(date['raw'] ?? date['literal']) ?? ''
  const [, ...written] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?$/.exec(said) ?? []
  const [year, month, day] = (Array.isArray(first) ? first : written).map(numberOf)
  if (year === undefined || year < 1000 || year > 9999) return undefined
  if (month === undefined || month < 1 || month > 12) return String(year)
  const upTo = `${year}-${padded(month)}`
  if (day === undefined) return upTo
  const whole = `${upTo}-${padded(day)}`
  return isDay(whole) ? whole : upTo
}

/** What a date says that cannot be read; undefined for none. */
export function saidOf(date: unknown): string | undefined {
  if (!isObject(date)) return textOf(date)
  return textOf(date['raw']) ?? textOf(date['literal']) ?? textOf(JSON.stringify(date['date-parts']))
}

function numberOf(part: unknown): number | undefined {
  const number = typeof part === 'number' ? part : Number.parseInt(textOf(part) ?? '', 10)
  return Number.isInteger(number) ? number : undefined
}

function padded(number: number): string {
  return String(number).padStart(2, '0')
}
