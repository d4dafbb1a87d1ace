import type { Plane } from './along-shapes.ts'
import type { Drawable } from './drawable.ts'
import { boxOf, type Label, letterSize, rounded, touch } from './layout.ts'
import { dotReach, type Place } from './marks.ts'
import { widthOf } from './text-width.ts'

/** The figures of the first and the last point of a line, of every bar where there is room; none that would lie on another label. */
export function valueLabels(
  { kind, points }: Drawable,
  places: readonly Place[],
  figure: (digits: string) => string,
  slot: number,
  fixed: readonly Label[],
  { left, right, top: upper, bottom }: Plane,
): Label[] {
  const told = points.flatMap(({ digits }, index) => {
    const place = places[index]
    return digits === undefined || place?.y === undefined
      ? []
      : [{ text: figure(digits), place: { ...place, y: place.y } }]
  })
  const boxes = fixed.map(boxOf)
  const add = (label: Label): Label[] => {
    const box = boxOf(label)
    const isFree =
      box.left >= left - 2 && box.right <= right + dotReach + 2 && box.top >= upper - 22 && box.bottom <= bottom + 2
    if (!isFree || boxes.some((other) => touch(box, other, 2))) return []
    boxes.push(box)
    return [label]
  }
  const at = (x: number, y: number, text: string, anchor: Label['anchor']): Label => {
    return { is: 'value', group: 0, text, x: rounded(x), y: rounded(y), anchor }
  }
  if (kind === 'bars') {
    const fits = told.every(({ text }) => widthOf(text, letterSize) + 4 <= slot)
    const above = ({ y, high = y, low = y }: Place & { y: number }): number => Math.min(y, high, low) - 5
    return fits ? told.flatMap(({ text, place }) => add(at(place.x, above(place), text, 'middle'))) : []
  }
  if (kind !== 'line' && kind !== 'steps') return []
  const [first, last] = [told[0], told.at(-1)]
  if (!first || !last || told.length < 2)
    return first ? add(at(first.place.x, first.place.y - 9, first.text, 'middle')) : []
  const [next, before] = [told[1] ?? last, told.at(-2) ?? first]
  const over = -9
  const under = 9 + 0.8 * letterSize
  const ofFirst = first.place.y <= next.place.y ? [over, under] : [under, over]
  const ofLast = last.place.y >= before.place.y ? [under, over] : [over, under]
  const firstOf = (labels: readonly Label[]): Label[] => {
    for (const label of labels) {
      const added = add(label)
      if (added.length > 0) return added
    }
    return []
  }
  return [
    ...firstOf(ofLast.map((by) => at(last.place.x + dotReach, last.place.y + by, last.text, 'end'))),
    ...firstOf(ofFirst.map((by) => at(first.place.x - dotReach, first.place.y + by, first.text, 'start'))),
  ]
}
