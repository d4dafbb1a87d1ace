import { dayTicks } from './days.ts'
import { type Drawable, type DrawnPoint, valuesOf } from './drawable.ts'
import {
  boxOf,
  type ChartLayout,
  type Label,
  letterSize,
  lineHeight,
  type Rule,
  rounded,
  type Shape,
  touch,
} from './layout.ts'
import { bandPath, barPath, dotReach, dotsPath, linePath, type Place, whiskerPath } from './marks.ts'
import { nameLabels, nameMargin } from './names.ts'
import { numeralsOf } from './numerals.ts'
import { linesOf, widthOf } from './text-width.ts'
import { type ValueScale, valueScale } from './values.ts'

/** The plane that figures are drawn on. */
interface Plane {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const top = 22
/** How far below the plane the first line of ticks stands. */
const below = 19

/**
 * A chart over time or over numbers: figures upwards, everything else across.
 *
 * @param width  of the whole, in units of about a pixel
 */
export function alongLayout(drawable: Drawable, width: number, locale: string): ChartLayout {
  const { kind, names, points, log, unit } = drawable
  const bottom = top + Math.round(Math.min(290, Math.max(190, width * 0.46)))
  const upward = valueScale({
    values: points.flatMap(valuesOf),
    log: log === 'y',
    fromZero: kind === 'bars',
    range: [bottom, top],
    ticks: Math.round((bottom - top) / 64),
  })
  const numerals = numeralsOf(locale, unit, upward.ticks, log === 'y')
  const texts = upward.ticks.map(numerals.tick)
  const left = Math.max(...texts.map((text) => widthOf(text, letterSize))) + 8
  const margin = nameMargin(names, width, bottom - top)
  const plane = { left, right: width - Math.max(margin.width, dotReach + 2), top, bottom }
  const slot = kind === 'bars' || kind === 'ranges' ? slotOf(points, plane, names.length) : 0
  const inner: readonly [number, number] = [plane.left + slot / 2 + dotReach + 2, plane.right - slot / 2]
  const across = acrossOf(drawable, inner, width, locale)

  const ticks = upward.ticks.map((tick, index): Label => {
    return {
      is: 'tick',
      text: texts[index] ?? '',
      x: rounded(left - 8),
      y: rounded(upward.at(tick) + 4.5),
      anchor: 'end',
    }
  })
  const dates = across.labels.map((label) => ({ ...label, y: label.y + bottom }))
  const grid = upward.ticks.map((tick): Rule => {
    const y = rounded(upward.at(tick))
    return { is: tick === upward.base ? 'axis' : 'grid', x1: rounded(left - 2), y1: y, x2: rounded(plane.right), y2: y }
  })
  const notches = across.places.map((x): Rule => {
    return { is: 'axis', x1: rounded(x), y1: bottom, x2: rounded(x), y2: bottom + 5 }
  })
  const groups = names.map((_, group) => points.filter((point) => point.group === group))
  const placed = groups.map((group) => group.map((point) => placeOf(point, across.at, upward)))
  const shapes = placed.flatMap((places, group) => shapesOf(drawable, places, group, slot, upward))
  const ends = placed.flatMap((places, group) => {
    const last = places.findLast(({ y }) => y !== undefined)
    if (last?.y === undefined || names.length < 2) return []
    const x = last.x + (kind === 'bars' ? middleOf(group, names.length, slot) : 0)
    return [{ group, text: names[group] ?? '', x, y: last.y }]
  })
  const named = nameLabels(ends, margin, { left: plane.right, top: top - 8, bottom: bottom + 4 })
  const fixed = [...ticks, ...dates, ...named.labels]
  const values = names.length > 1 ? [] : valueLabels(drawable, placed[0] ?? [], numerals.figure, slot, fixed, plane)
  const height = Math.ceil(Math.max(bottom, ...[...fixed, ...values].map((label) => boxOf(label).bottom)) + 2)
  return { width, height, rules: [...grid, ...notches, ...named.rules], shapes, labels: [...fixed, ...values] }
}

interface Across {
  at(x: number): number
  /** Where ticks stand. */
  readonly places: readonly number[]
  /** Their words, from the bottom of the plane down. */
  readonly labels: readonly Label[]
}

function acrossOf(drawable: Drawable, range: readonly [number, number], width: number, locale: string): Across {
  const { across, points } = drawable
  const [first, second] = [below, below + lineHeight]
  if (across === 'number' || across === 'text') return numbersAcross(drawable, range, width, locale)
  const { at, ticks } = dayTicks(
    locale,
    points.map(({ x }) => x),
    across,
    range,
    width,
  )
  const label = (text: string, x: number, y: number): Label => ({
    is: 'tick',
    text,
    x: rounded(x),
    y,
    anchor: 'middle',
  })
  return {
    at,
    places: ticks.map(({ x }) => x),
    labels: ticks.flatMap(({ x, text, year }) => [
      label(text, x, first),
      ...(year === undefined ? [] : [label(year, x, second)]),
    ]),
  }
}

/** Numbers across, with what they are below. */
function numbersAcross(
  { points, log, xTitle, xUnit }: Drawable,
  range: readonly [number, number],
  width: number,
  locale: string,
): Across {
  const values = points.map(({ x }) => x)
  let found: Across | undefined
  for (let count = 8; count >= 1 && !found; count -= 1) {
    const scale = valueScale({ values, log: log === 'x', fromZero: false, range, ticks: count })
    const numerals = numeralsOf(locale, xUnit, scale.ticks, log === 'x')
    const labels = scale.ticks.map((tick): Label => {
      return { is: 'tick', text: numerals.tick(tick), x: rounded(scale.at(tick)), y: below, anchor: 'middle' }
    })
    const boxes = labels.map(boxOf)
    const isApart = boxes.every((box, index) => {
      const before = boxes[index - 1]
      return box.left >= 0 && box.right <= width && (before === undefined || before.right + 8 <= box.left)
    })
    if (isApart || count === 1) {
      found = { at: scale.at, places: labels.map(({ x }) => x), labels: isApart ? labels : [] }
    }
  }
  const [title = ''] = linesOf(xUnit === undefined ? xTitle : `${xTitle}, ${xUnit}`, letterSize, width, 1)
  const named: Label = { is: 'tick', text: title, x: rounded(range[1]), y: below + lineHeight, anchor: 'end' }
  const isWithin = boxOf(named).left >= 0
  const label = isWithin ? named : { ...named, x: 0, anchor: 'start' as const }
  return { at: found?.at ?? (() => 0), places: found?.places ?? [], labels: [...(found?.labels ?? []), label] }
}

function placeOf(point: DrawnPoint, across: (x: number) => number, upward: ValueScale): Place {
  const { x, y, interval } = point
  return {
    x: across(x),
    y: y === undefined ? undefined : upward.at(y),
    low: interval && upward.at(interval.low),
    high: interval && upward.at(interval.high),
  }
}

/** How much room a bar and its neighbours have across. */
function slotOf(points: readonly DrawnPoint[], { left, right }: Plane, several: number): number {
  const places = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b)
  const span = (places.at(-1) ?? 0) - (places[0] ?? 0)
  const nearest = Math.min(...places.slice(1).map((x, index) => x - (places[index] ?? 0)), span || 1)
  // The first and the last have half of their room outside of the span.
  const most = 30 + 30 * several
  return span === 0 ? most : Math.min(most, (right - left) / (span / nearest + 1))
}

/** How far the middle of a bar is from that of its slot. */
function middleOf(group: number, several: number, slot: number): number {
  return ((group + 0.47) / several - 0.5) * 0.72 * slot
}

function shapesOf(
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

/** The figures of the first and the last point of a line, of every bar where there is room; none that would lie on another label. */
function valueLabels(
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
