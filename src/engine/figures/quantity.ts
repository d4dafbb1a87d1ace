import { Exact, type Interval } from './exact.ts'
import type { Figure } from './figure.ts'

/**
 * What a figure comes to: so much, so much a year, or so many times as much, after some time or each year. Those of one
 * form and base can be compared.
 */
export interface Quantity {
  readonly form: 'amount' | 'rate' | 'change' | 'yearly change'
  /** The units that it is in. */
  readonly base: string
  /** All that it may be, given how it was rounded; less by what quotients and powers lose. */
  readonly range: Interval
  /** What it is as written, and twice the same for a single value. */
  readonly ends: Interval
}

/** Far above what quotients and powers lose, far below what anybody writes: two ranges that touch do not overlap by it. */
const lost = new Exact('1e-20')

const daysOfYear = new Exact('365.2425')

const quantities = new WeakMap<Figure, Quantity>()

/**
 * Brings a figure to the base of its unit and, if it is for some time, to a year: what has its own time (`per month`),
 * changes over a span, and sums over a span. A change over a span goes on at the same rate, so that its years are its
 * exponent. The days of a span are taken to be known to a day.
 */
export function quantityOf(figure: Figure): Quantity {
  const known = quantities.get(figure)
  if (known) return known
  const quantity = worked(figure)
  quantities.set(figure, quantity)
  return quantity
}

function worked({ unit, days, ends, before }: Figure): Quantity {
  const { base, change, time, addsUp } = unit
  const overSpan = days !== undefined && days.length > 0 && time === undefined && (change !== undefined || addsUp)
  const isYearly = time !== undefined || overSpan
  const form = change ? (isYearly ? 'yearly change' : 'change') : isYearly ? 'rate' : 'amount'
  const years = (slack: number): Exact => {
    if (!overSpan) return time?.years ?? new Exact(1)
    return Exact.max(days.length + (change ? 0 : 1) + slack, 0.5).div(daysOfYear)
  }
  const yearly = (value: Exact, slack: number): Exact => {
    if (!change) return value.times(unit.factor).div(years(slack))
    const factor = factorOf(value.times(unit.factor), change)
    return isYearly ? power(factor, years(slack)) : factor
  }
  const spread = (interval: Interval, slacks: readonly number[]): Interval => {
    const values = [interval.low, interval.high].flatMap((end) => slacks.map((slack) => yearly(end, slack)))
    return { low: Exact.min(...values), high: Exact.max(...values) }
  }
  const { low, high } = spread(before, overSpan ? [-1, 1] : [0])
  return { form, base, range: { low: low.plus(low.abs().times(lost)), high }, ends: spread(ends, [0]) }
}

/** How many times as much there is after a change: 1.75 after `75 % more`, a quarter after `4 fold less`. */
function factorOf(value: Exact, { inPercent, isFall }: NonNullable<Figure['unit']['change']>): Exact {
  const part = inPercent ? value.div(100) : Exact.max(value, 0)
  const factor = inPercent ? new Exact(1).plus(isFall ? part.neg() : part) : isFall ? new Exact(1).div(part) : part
  return Exact.max(factor, 0)
}

/** What a factor over some years is over one. */
function power(factor: Exact, years: Exact): Exact {
  return factor.eq(1) ? factor : factor.pow(new Exact(1).div(years))
}

/** The other way round: a factor in the unit that a change was told in. */
export function toldAs(factor: Exact, { unit: { change, factor: scale } }: Figure): Exact {
  if (!change) return factor.div(scale)
  const { inPercent, isFall } = change
  const value = inPercent ? factor.minus(1).times(isFall ? -100 : 100) : isFall ? new Exact(1).div(factor) : factor
  return value.div(scale)
}
