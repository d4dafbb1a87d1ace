import { middleOf, shapesOf, slotOf } from './along-shapes.ts'
import { valueLabels } from './along-values.ts'
import { dayTicks } from './days.ts'
import { type Drawable, type DrawnPoint, valuesOf } from './drawable.ts'
import { boxOf, type ChartLayout, type Label, letterSize, lineHeight, type Rule, rounded } from './layout.ts'
import { dotReach, type Place } from './marks.ts'
import { nameLabels, nameMargin } from './names.ts'
import { numeralsOf } from './numerals.ts'
import { linesOf, widthOf } from './text-width.ts'
import { type ValueScale, valueScale } from './values.ts'

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
