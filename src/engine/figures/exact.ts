import { Decimal } from 'decimal.js'

/** Decimal numbers: sums and products of figures as written are exact, quotients and powers are so to 40 digits. */
export const Exact = Decimal.clone({ precision: 40, toExpNeg: -7, toExpPos: 21 })

export type Exact = Decimal

/** All values from `low` up to, but not with, `high`. */
export interface Interval {
  readonly low: Exact
  readonly high: Exact
}

/** Far below what anybody writes, far above what quotients and powers lose: less in common than this is nothing. */
const slack = new Exact('1e-20')

/** Whether no value lies in both. Two that only touch have none in common. */
export function areApart(a: Interval, b: Interval): boolean {
  const low = Exact.max(a.low, b.low)
  const high = Exact.min(a.high, b.high)
  return high.lte(low.plus(low.abs().times(slack)))
}
