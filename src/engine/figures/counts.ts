import { Exact } from './exact.ts'
import { beforeRounding, type Written } from './written.ts'

/** So many of the whole, and the share that they are, with the digits of the one that was given. */
export interface Share {
  readonly count: string
  readonly percent: string
}

/**
 * The shares nearest to a percentage that no count of `n` things yields, below and above it; undefined where one does.
 * A share may have been rounded either way at a half.
 */
export function countless(share: Written, n: string): Share[] | undefined {
  const { low, high } = beforeRounding(share)
  const whole = new Exact(n)
  const above = Exact.max(low.times(whole).div(100).ceil(), 0)
  if (above.lte(whole) && above.lte(high.times(whole).div(100))) return undefined
  return [above.minus(1), above]
    .filter((count) => count.gte(0) && count.lte(whole))
    .map((count) => ({
      count: count.toFixed(),
      percent: count.times(100).div(whole).toFixed(Math.max(share.places, 1)),
    }))
}
