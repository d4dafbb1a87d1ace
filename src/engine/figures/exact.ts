import { Decimal } from 'decimal.js'

/** Decimal numbers: sums and products of figures as written are exact, quotients and powers are so to 40 digits. */
export const Exact = Decimal.clone({ precision: 40, toExpNeg: -7, toExpPos: 21 })

export type Exact = Decimal

/** All values from `low` up to, but not with, `high`. */
export interface Interval {
  readonly low: Exact
  readonly high: Exact
}

/** Whether no value lies in both. Two that only touch have none in common. */
export function areApart(a: Interval, b: Interval): boolean {
  return a.high.lte(b.low) || b.high.lte(a.low)
}
