import { daysBetween } from '../day.ts'
import { Exact, type Interval } from './exact.ts'
import type { Figure } from './figure.ts'
import { quantityOf, toldAs } from './quantity.ts'

/** What two figures that can be compared come to on one basis: "10" and "21.6", "a year". */
export interface OnOneBasis {
  readonly one: string
  readonly other: string
  /** The unit of the first and the time it is for; empty for a factor of change as such. */
  readonly unit: string
  readonly per: string | undefined
}

/**
 * What two figures of one base and form come to, in the unit of the first: a year's worth, unless both are for the same
 * time. With as many digits as it takes to tell the two apart.
 */
export function onOneBasis(one: Figure, other: Figure): OnOneBasis {
  const { form } = quantityOf(one)
  const { name, time, base } = one.unit
  const isKept = form === 'rate' && time !== undefined && other.unit.time?.years.eq(time.years) === true
  const ends = [one, other].map((each) => inUnitOf(one, each, isKept && time ? time.years : new Exact(1)))
  const texts = [3, 4, 6, 9, 15].map((digits) => ends.map((each) => rangeText(each, digits)))
  const [first, second] = texts.find(([left, right]) => left !== right) ?? texts[0] ?? []
  const isYearly = form === 'rate' || form === 'yearly change'
  return {
    one: first ?? '',
    other: second ?? '',
    unit: base === 'fold' ? '' : name,
    per: isKept ? time?.name : isYearly ? 'year' : undefined,
  }
}

/** E.g. "10 a year against 21.6 a year, over overlapping months". */
export function toldOnOneBasis(one: Figure, other: Figure): string {
  const { one: first, other: second, unit, per } = onOneBasis(one, other)
  const rest = [unit, per === undefined ? '' : per === 'year' ? 'a year' : `per ${per}`]
    .filter((words) => words !== '')
    .map((words) => ` ${words}`)
    .join('')
  return `${first}${rest} against ${second}${rest}${together(one, other)}`
}

/** When both of them hold. */
function together({ days: one }: Figure, { days: other }: Figure): string {
  if (!one || !other) return ''
  const from = one.from > other.from ? one.from : other.from
  const to = one.to < other.to ? one.to : other.to
  if (from === to) return ', on the same day'
  if (one.from === other.from && one.to === other.to) return ', over the same days'
  return `, over overlapping ${daysBetween(from, to) < 60 ? 'days' : 'months'}`
}

function inUnitOf(one: Figure, other: Figure, years: Exact): Interval {
  const { ends } = quantityOf(other)
  const values = [ends.low, ends.high].map((end) => toldAs(end, one).times(years))
  return { low: Exact.min(...values), high: Exact.max(...values) }
}

function rangeText({ low, high }: Interval, digits: number): string {
  const texts = [low, high].map((end) => numberText(end, digits))
  return texts[0] === texts[1] ? (texts[0] ?? '') : texts.join(' to ')
}

/** A number with this many digits, and with all of those before its point. */
function numberText(value: Exact, digits: number): string {
  if (!value.isFinite()) return 'without end'
  const whole = Math.max(digits, Math.min(value.e + 1, 15))
  const [integer = '', decimals] = value.toSignificantDigits(whole).toString().split('.')
  const grouped = /^-?\d{5,}$/.test(integer) ? integer.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ',') : integer
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}
