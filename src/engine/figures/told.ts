import { daysBetween } from '../day.ts'
import { Exact, type Interval } from './exact.ts'
import type { Days, Figure } from './figure.ts'
import { quantityOf, toldAs } from './quantity.ts'

/** What two figures that can be compared come to on one basis: 10 and 21.6 a year. */
export interface OnOneBasis {
  readonly one: Ends
  readonly other: Ends
  /** The unit of the first, with the time it is for where both are for that; empty for a factor of change as such. */
  readonly unit: string
  /** Whether they are for a year, which no unit says. */
  readonly isYearly: boolean
}

/** A number in digits, with a point before decimals; or the two ends of a range. */
export type Ends = readonly [string] | readonly [low: string, high: string]

/**
 * What two figures of one base and form come to, in the unit of the first: a year's worth, unless both are for the same
 * time, or sums over the same days. With as many digits as it takes to tell the two apart.
 */
export function onOneBasis(one: Figure, other: Figure): OnOneBasis {
  const { form } = quantityOf(one)
  const { name, time, base } = one.unit
  const isKept = form === 'rate' && areForOneTime(one, other)
  const ends = [one, other].map((each) => (isKept ? asWritten(one, each) : inUnitOf(one, each)))
  const digits = [3, 4, 6, 9, 15].find((each) => new Set(ends.map((end) => endsOf(end, each).join())).size > 1) ?? 3
  const [first, second] = ends.map((each) => endsOf(each, digits))
  if (!first || !second) throw new Error('Two figures have two texts.')
  return {
    one: first,
    other: second,
    unit: isKept && time ? `${name} per ${time.name}` : base === 'fold' ? '' : name,
    isYearly: !isKept && (form === 'rate' || form === 'yearly change'),
  }
}

/** E.g. "10 a year against 21.6 a year, over overlapping months". */
export function toldOnOneBasis(one: Figure, other: Figure): string {
  const { one: first, other: second, unit, isYearly } = onOneBasis(one, other)
  const rest = `${unit === '' ? '' : ` ${unit}`}${isYearly ? ' a year' : ''}`
  return `${inEnglish(first)}${rest} against ${inEnglish(second)}${rest}${together(one, other)}`
}

function inEnglish(ends: Ends): string {
  return ends.map(grouped).join(' to ')
}

function grouped(digits: string): string {
  return /^-?\d{5}/.test(digits) ? digits.replaceAll(/(?<=^-?\d+)(?=(?:\d{3})+(?:\.|$))/g, ',') : digits
}

/** When both of them hold. */
function together({ days: one }: Figure, { days: other }: Figure): string {
  if (!one || !other) return ''
  const from = one.from > other.from ? one.from : other.from
  const to = one.to < other.to ? one.to : other.to
  if (from === to) return ', on the same day'
  if (areSame(one, other)) return ', over the same days'
  return `, over overlapping ${daysBetween(from, to) < 60 ? 'days' : 'months'}`
}

function areSame(one: Days, other: Days): boolean {
  return one.from === other.from && one.to === other.to
}

function areForOneTime(one: Figure, other: Figure): boolean {
  const [time, otherTime] = [one.unit.time, other.unit.time]
  if (time || otherTime) return time !== undefined && otherTime?.years.eq(time.years) === true
  return one.days !== undefined && other.days !== undefined && areSame(one.days, other.days)
}

/** The numbers of a figure, in the unit of another that is for the same time. */
function asWritten({ unit: { factor } }: Figure, { ends, unit }: Figure): Interval {
  const inOther = (end: Exact): Exact => end.times(unit.factor).div(factor)
  return { low: inOther(ends.low), high: inOther(ends.high) }
}

function inUnitOf(one: Figure, other: Figure): Interval {
  const { ends } = quantityOf(other)
  const values = [ends.low, ends.high].map((end) => toldAs(end, one))
  return { low: Exact.min(...values), high: Exact.max(...values) }
}

function endsOf({ low, high }: Interval, digits: number): Ends {
  const texts = [numberText(low, digits), numberText(high, digits)] as const
  return texts[0] === texts[1] ? [texts[0]] : texts
}

/** A number with this many digits, and with all of those before its point. */
function numberText(value: Exact, digits: number): string {
  if (!value.isFinite()) return '∞'
  return value.toSignificantDigits(Math.max(digits, Math.min(value.e + 1, 15))).toString()
}
