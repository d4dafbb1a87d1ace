import { area, curveLinear, curveStepAfter, line } from 'd3-shape'
import { rounded } from './layout.ts'

/** A place of a chart; `low` and `high` are the ends of an interval along the axis of figures. */
export interface Place {
  readonly x: number
  readonly y: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
}

/** A line through all places that have a figure; it breaks where one has none. */
export function linePath(places: readonly Place[], steps: boolean): string {
  const draw = line<Place>(
    ({ x }) => x,
    ({ y = 0 }) => y,
  )
    .defined(({ y }) => y !== undefined)
    .curve(steps ? curveStepAfter : curveLinear)
    .digits(1)
  return draw(places) ?? ''
}

/** The band of intervals that follow each other. */
export function bandPath(places: readonly Place[], steps: boolean): string {
  const draw = area<Place>(
    ({ x }) => x,
    ({ low = 0 }) => low,
    ({ high = 0 }) => high,
  )
    .defined(({ low, high }) => low !== undefined && high !== undefined)
    .curve(steps ? curveStepAfter : curveLinear)
    .digits(1)
  return draw(places) ?? ''
}

/** How far a dot reaches. */
export const dotReach = 5

/** Dots of a form of their own for each group, so that they are told apart without colour. */
export function dotsPath(places: readonly Pick<Place, 'x' | 'y'>[], group: number): string {
  const form = forms[group % forms.length] ?? circle
  return places.map(({ x, y }) => (y === undefined ? '' : form(rounded(x), rounded(y)))).join('')
}

type Form = (x: number, y: number) => string

const circle: Form = (x, y) => `M${rounded(x - 4)} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`

const forms: readonly Form[] = [
  circle,
  (x, y) => `M${rounded(x - 3.6)} ${rounded(y - 3.6)}h7.2v7.2h-7.2z`,
  (x, y) => `M${x} ${rounded(y - 4.6)}l4.6 8h-9.2z`,
  (x, y) => `M${x} ${rounded(y - 4.8)}l4.8 4.8l-4.8 4.8l-4.8-4.8z`,
  (x, y) => `M${x} ${rounded(y + 4.6)}l4.6-8h-9.2z`,
  (x, y) => `M${rounded(x - 1.2)} ${rounded(y - 4)}h2.4v2.8h2.8v2.4h-2.8v2.8h-2.4v-2.8h-2.8v-2.4h2.8z`,
]

/** How many can be told apart. */
export const mostForms = forms.length

/** A bar between two corners. */
export function barPath(x1: number, y1: number, x2: number, y2: number): string {
  const [left, top] = [rounded(Math.min(x1, x2)), rounded(Math.min(y1, y2))]
  return `M${left} ${top}h${rounded(Math.abs(x2 - x1))}v${rounded(Math.abs(y2 - y1))}h${-rounded(Math.abs(x2 - x1))}z`
}

/** An interval as a line with a stop at each end, upwards or across. */
export function whiskerPath(at: number, from: number, to: number, upward: boolean): string {
  const [a, low, high] = [rounded(at), rounded(from), rounded(to)]
  return upward
    ? `M${a} ${low}V${high}M${rounded(a - 3)} ${low}h6M${rounded(a - 3)} ${high}h6`
    : `M${low} ${a}H${high}M${low} ${rounded(a - 3)}v6M${high} ${rounded(a - 3)}v6`
}
