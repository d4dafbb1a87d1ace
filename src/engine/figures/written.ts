import { Exact, type Interval } from './exact.ts'

/** A number as somebody wrote it. */
export interface Written {
  readonly value: Exact
  /** How many digits stand behind the point: `1.70` has two. */
  readonly places: number
}

/** What a number in prose may mean: one as written, or a part of a whole, as in `a third`. */
export type Meaning = Written | { readonly part: Exact }

const shape = /^[-−]?\d{1,30}(?:\.(\d{1,30}))?$/

/** The number that a record gives: digits, with a point before decimals, and nothing else. Undefined for all else. */
export function readNumber(text: string): Written | undefined {
  const [written, decimals = ''] = shape.exec(text) ?? []
  if (written === undefined) return undefined
  return { value: new Exact(written.replace('−', '-')), places: decimals.length }
}

/**
 * What a number may have been before it was rounded to the digits written: half a unit of the last one either way.
 * Noughts count as digits: `10` is none of 9 and 11, and `1.70` is not 1.75. Halves are rounded up.
 */
export function beforeRounding({ value, places }: Written): Interval {
  const half = new Exact(5).times(new Exact(10).pow(-places - 1))
  return { low: value.minus(half), high: value.plus(half) }
}

/** What a range may have been before its ends were rounded. */
export function rangeBeforeRounding(low: Written, high: Written): Interval {
  return { low: beforeRounding(low).low, high: beforeRounding(high).high }
}
