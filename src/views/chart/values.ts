import { extent } from 'd3-array'
import { scaleLinear, scaleLog } from 'd3-scale'

/** A scale of numbers with the ticks of its axis. */
export interface ValueScale {
  at(value: number): number
  readonly ticks: readonly number[]
  /** Where bars begin: zero, or the lower end of an axis of factors. */
  readonly base: number
}

interface Wanted {
  readonly values: readonly number[]
  readonly log: boolean
  /** Whether zero must be there: bars count from it. */
  readonly fromZero: boolean
  readonly range: readonly [from: number, to: number]
  /** About how many ticks there is room for. */
  readonly ticks: number
}

/** A scale that holds all values and ends at ticks. */
export function valueScale({ values, log, fromZero, range, ticks }: Wanted): ValueScale {
  const [least = 0, most = 1] = extent(values)
  return log ? factors(least, most, range, ticks) : amounts(least, most, fromZero, range, ticks)
}

/** An axis begins at zero unless that would leave most of it empty. */
function amounts(least: number, most: number, fromZero: boolean, range: Wanted['range'], count: number): ValueScale {
  const isNear = least >= 0 && least <= 0.75 * most
  const isBelow = most <= 0 && most >= 0.75 * least
  const low = fromZero || isNear ? Math.min(0, least) : least
  const high = fromZero || isBelow ? Math.max(0, most) : most
  const pad = low === high ? Math.abs(low) / 10 || 1 : 0
  const scale = scaleLinear([low - pad, high + pad], range).nice(count)
  const [from = 0, to = 1] = scale.domain()
  return { at: scale, ticks: scale.ticks(count), base: Math.min(Math.max(0, from), to) }
}

/** Powers of ten; with twos and fives between them where those are few. */
function factors(least: number, most: number, range: Wanted['range'], count: number): ValueScale {
  const steps = [[1], [1, 3], [1, 2, 5]].map((within) => stepsBetween(least, most, within))
  const fitting = steps.filter((each) => each.length <= count + 1)
  const all = fitting.at(-1) ?? thinned(steps[0] ?? [], count)
  const scale = scaleLog([all[0] ?? least, all.at(-1) ?? most], range)
  return { at: scale, ticks: all, base: all[0] ?? least }
}

/** All steps from the last at or below the least value to the first at or above the most; two at least. */
function stepsBetween(least: number, most: number, within: readonly number[]): number[] {
  const [first, last] = [Math.floor(Math.log10(least)) - 1, Math.ceil(Math.log10(most)) + 1]
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((power) =>
    // A power that is written out has no digits of its own.
    within.map((step) => Number(`${step}e${power}`)),
  )
  const from = all.findLastIndex((step) => step <= least)
  const to = all.findIndex((step) => step >= most)
  return all.slice(from, Math.max(to, from + 1) + 1)
}

/** Every so many of them, the last one after the end. */
function thinned(steps: readonly number[], count: number): number[] {
  const every = Math.ceil((steps.length - 1) / count)
  const [first = 1] = steps
  return Array.from({ length: Math.ceil((steps.length - 1) / every) + 1 }, (_, index) => {
    return Number(`1e${Math.round(Math.log10(first)) + index * every}`)
  })
}
