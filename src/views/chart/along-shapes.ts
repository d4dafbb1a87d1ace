import type { Drawable, DrawnPoint } from './drawable.ts'
import type { Shape } from './layout.ts'
import { bandPath, barPath, dotsPath, linePath, type Place, whiskerPath } from './marks.ts'
import type { ValueScale } from './values.ts'

/** The plane that figures are drawn on. */
export interface Plane {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How much room a bar and its neighbours have across. */
export function slotOf(points: readonly DrawnPoint[], { left, right }: Plane, several: number): number {
  const places = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b)
  const span = (places.at(-1) ?? 0) - (places[0] ?? 0)
  const nearest = Math.min(...places.slice(1).map((x, index) => x - (places[index] ?? 0)), span || 1)
  // The first and the last have half of their room outside of the span.
  const most = 30 + 30 * several
  return span === 0 ? most : Math.min(most, (right - left) / (span / nearest + 1))
}

/** How far the middle of a bar is from that of its slot. */
export function middleOf(group: number, several: number, slot: number): number {
  return ((group + 0.47) / several - 0.5) * 0.72 * slot
}

/** The marks of one kind of figures. */
export function shapesOf(
  { kind, names, points }: Drawable,
  places: readonly Place[],
  group: number,
  slot: number,
  upward: ValueScale,
): Shape[] {
  const shape = (is: Shape['is'], d: string): Shape[] => (d === '' ? [] : [{ is, group, d }])
  const ends = places.flatMap(({ x, low, high }) => (low === undefined || high === undefined ? [] : [{ x, low, high }]))
  const whiskers = (among: typeof ends): Shape[] =>
    shape('whiskers', among.map(({ x, low, high }) => whiskerPath(x, low, high, true)).join(''))
  switch (kind) {
    case 'line':
    case 'steps': {
      const isSteps = kind === 'steps'
      const bounded = ends.length > 1 && ends.length === places.length
      const told = points.length <= 40 * names.length ? places : places.slice(-1)
      return [
        ...(bounded ? shape('band', bandPath(places, isSteps)) : whiskers(ends)),
        ...shape('line', linePath(places, isSteps)),
        ...shape('dots', dotsPath(told, group)),
      ]
    }
    case 'points':
      return [...whiskers(ends), ...shape('dots', dotsPath(places, group))]
    case 'bars': {
      const breadth = (slot * 0.72) / names.length
      const bar = ({ x, y }: Place): string => {
        const from = x - (breadth * names.length) / 2 + group * breadth
        return y === undefined ? '' : barPath(from, upward.at(upward.base), from + breadth * 0.94, y)
      }
      const middle = middleOf(group, names.length, slot)
      return [
        ...shape('bars', places.map(bar).join('')),
        ...whiskers(ends.map(({ x, low, high }) => ({ x: x + middle, low, high }))),
      ]
    }
    case 'ranges': {
      const breadth = Math.min(10, (slot * 0.72) / names.length)
      const shift = (group - (names.length - 1) / 2) * breadth
      return [
        ...shape(
          'ranges',
          ends.map(({ x, low, high }) => barPath(x + shift - breadth / 2, low, x + shift + breadth / 2, high)).join(''),
        ),
        ...shape(
          'dots',
          dotsPath(
            places.map(({ x, y }) => ({ x: x + shift, y })),
            group,
          ),
        ),
      ]
    }
    default:
      return kind satisfies never
  }
}
