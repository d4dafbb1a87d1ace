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
} from './layout.ts'
import { barPath, dotReach, dotsPath, whiskerPath } from './marks.ts'
import { type Numerals, numeralsOf } from './numerals.ts'
import { linesOf, widthOf } from './text-width.ts'
import { type ValueScale, valueScale } from './values.ts'

/** What stands in a row: points beside each other, or one for each lane where they would hide each other. */
interface Lane {
  readonly points: readonly DrawnPoint[]
}

/** A row of the chart: words, and what is drawn for them. */
interface Row {
  readonly words: string
  readonly isHeading: boolean
  readonly group: number
  readonly lanes: readonly Lane[]
}

const laneHeight = 20
/** Below this width words stand over what is drawn for them. */
const wide = 480

/**
 * A chart of words: a row for each, in the order of the series, with its figures across. Where several are told apart,
 * each has a row of its own below the words.
 *
 * @param width  of the whole, in units of about a pixel
 */
export function byRowLayout(drawable: Drawable, width: number, locale: string): ChartLayout {
  const { kind, points, log, unit, names } = drawable
  const rows = rowsOf(drawable)
  const isWide = width >= wide
  const most = isWide ? width * 0.36 : width
  const lines = rows.map(({ words: said, isHeading }) => linesOf(said, letterSize, isHeading ? width : most, 3))
  const beside = rows.flatMap(({ isHeading }, index) => (isHeading ? [] : (lines[index] ?? [])))
  const column = isWide ? Math.max(0, ...beside.map((line) => widthOf(line, letterSize))) + 12 : 0

  const scaleIn = (range: readonly [number, number], count: number): ValueScale =>
    valueScale({ values: points.flatMap(valuesOf), log: log === 'y', fromZero: kind === 'bars', range, ticks: count })
  const rough = numeralsOf(locale, unit, scaleIn([0, width], 4).ticks, log === 'y')
  const told = rows.flatMap(({ lanes }) => lanes.flatMap((lane) => singleFigure(lane, rough) ?? []))
  const reserve = Math.max(0, ...told.map((text) => widthOf(text, letterSize)))
  const tells = reserve <= (width - column) * 0.42
  const { scale, ticks } = ticksWithin(scaleIn, { column, width, reserve: tells ? reserve + dotReach + 6 : 0 }, (all) =>
    numeralsOf(locale, unit, all, log === 'y'),
  )

  const drawn = drawnRows(rows, lines, {
    kind,
    isWide,
    isNamed: names.length > 1,
    scale,
    numerals: tells ? rough : undefined,
  })
  const { bottom } = drawn
  const rules = scale.ticks.flatMap((tick) => {
    const x = rounded(scale.at(tick))
    const is = tick === scale.base ? 'axis' : 'grid'
    return drawn.spans.map(({ from, to }): Rule => ({ is, x1: x, y1: rounded(from), x2: x, y2: rounded(to) }))
  })
  const axis = ticks.map((label) => ({ ...label, y: rounded(bottom + 17) }))
  return { width, height: Math.ceil(bottom + 24), rules, shapes: drawn.shapes, labels: [...drawn.labels, ...axis] }
}

interface Drawing {
  readonly kind: Drawable['kind']
  /** Whether words stand beside what is drawn for them. */
  readonly isWide: boolean
  /** Whether several are told apart, whose rows have their names. */
  readonly isNamed: boolean
  readonly scale: ValueScale
  /** How the figures of lanes are written; undefined where there is no room for them. */
  readonly numerals: Numerals | undefined
}

/** Where something is drawn that words do not stand over, from the top down. */
interface Span {
  readonly from: number
  readonly to: number
}

/** All rows from the top down, and where they end. */
function drawnRows(
  rows: readonly Row[],
  lines: readonly (readonly string[])[],
  drawing: Drawing,
): { readonly shapes: Shape[]; readonly labels: Label[]; readonly spans: readonly Span[]; readonly bottom: number } {
  const { kind, isWide, isNamed, scale } = drawing
  const labels: Label[] = []
  const shapes: Shape[] = []
  const spans: Span[] = []
  let y = 4
  for (const [index, { isHeading, group, lanes }] of rows.entries()) {
    const said = lines[index] ?? []
    y += isHeading && index > 0 ? 8 : 0
    const isBeside = isWide && !isHeading
    const [ofWords, ofLanes] = [said.length * lineHeight, lanes.length * laneHeight]
    const high = isBeside ? Math.max(ofWords, ofLanes) : ofWords + ofLanes
    const from = isBeside ? y + (high - ofWords) / 2 : y
    labels.push(
      ...said.map((text, at): Label => {
        const line = rounded(from + (at + 0.5) * lineHeight + 0.35 * letterSize)
        return { is: isHeading || !isNamed ? 'row' : 'name', text, x: 0, y: line, anchor: 'start', group }
      }),
    )
    const first = isBeside ? y + (high - ofLanes) / 2 : y + ofWords
    if (lanes.length > 0)
      spans.push(isBeside ? { from: y - 3, to: y + high + 3 } : { from: first, to: first + ofLanes })
    for (const [at, lane] of lanes.entries()) {
      const middle = first + (at + 0.5) * laneHeight
      shapes.push(...shapesOf(kind, lane, scale, middle))
      labels.push(...figureLabels(lane, drawing, middle))
    }
    y += high + (isHeading ? 2 : 6)
  }
  return { shapes, labels, spans, bottom: rounded(y) }
}

/** The figure of a lane, behind what is drawn for it. */
function figureLabels(lane: Lane, { kind, scale, numerals }: Drawing, middle: number): Label[] {
  const text = numerals && singleFigure(lane, numerals)
  if (text === undefined) return []
  const ends = [...lane.points.flatMap(valuesOf), ...(kind === 'bars' ? [scale.base] : [])].map(scale.at)
  const [x, y] = [rounded(Math.max(...ends) + dotReach + 4), rounded(middle + 0.35 * letterSize)]
  return [{ is: 'value', text, x, y, anchor: 'start', group: lane.points[0]?.group ?? 0 }]
}

function rowsOf({ kind, points, names }: Drawable): Row[] {
  const lanesOf = (of: readonly DrawnPoint[]): Lane[] => {
    const sorted = of.toSorted((a, b) => a.group - b.group || (valuesOf(a)[0] ?? 0) - (valuesOf(b)[0] ?? 0))
    return kind === 'bars' || kind === 'ranges' ? sorted.map((point) => ({ points: [point] })) : [{ points: sorted }]
  }
  return [...Map.groupBy(points, ({ words }) => words)].flatMap(([words, all]): Row[] => {
    if (names.length < 2) return [{ words, isHeading: false, group: 0, lanes: lanesOf(all) }]
    const groups = [...Map.groupBy(all, ({ group }) => group)].sort(([a], [b]) => a - b)
    return [
      { words, isHeading: true, group: 0, lanes: [] },
      ...groups.map(([group, of]) => ({ words: names[group] ?? '', isHeading: false, group, lanes: lanesOf(of) })),
    ]
  })
}

/** The one figure, or the interval, that a lane holds; undefined where it holds several. */
function singleFigure({ points }: Lane, { figure }: Numerals): string | undefined {
  const [point, ...others] = points
  if (!point || others.length > 0) return undefined
  const [low, high] = point.interval?.digits ?? []
  if (point.digits !== undefined) return figure(point.digits)
  return low === undefined || high === undefined ? undefined : `${figure(low)}–${figure(high)}`
}

/** A scale with as many ticks as stand apart, each within the box. */
function ticksWithin(
  scaleIn: (range: readonly [number, number], count: number) => ValueScale,
  { column, width, reserve }: { readonly column: number; readonly width: number; readonly reserve: number },
  numeralsFor: (ticks: readonly number[]) => Numerals,
): { scale: ValueScale; ticks: Label[] } {
  for (let count = Math.ceil(width / 70); ; count -= 1) {
    const texts = (scale: ValueScale): string[] => scale.ticks.map(numeralsFor(scale.ticks).tick)
    const halves = texts(scaleIn([0, width], count)).map((text) => widthOf(text, letterSize) / 2)
    const left = Math.max(column + dotReach, halves[0] ?? 0)
    const right = width - Math.max(reserve, halves.at(-1) ?? 0, dotReach)
    const scale = scaleIn([left, right], count)
    const ticks = texts(scale).map((text, index): Label => {
      return { is: 'tick', text, x: rounded(scale.at(scale.ticks[index] ?? 0)), y: 0, anchor: 'middle' }
    })
    const boxes = ticks.map(boxOf)
    const isApart = boxes.every((box, index) => index === 0 || (boxes[index - 1]?.right ?? 0) + 8 <= box.left)
    if (isApart || count <= 1) return { scale, ticks: isApart ? ticks : ticks.slice(0, 1) }
  }
}

function shapesOf(kind: Drawable['kind'], { points }: Lane, scale: ValueScale, middle: number): Shape[] {
  return [...Map.groupBy(points, ({ group }) => group)].flatMap(([group, of]) => {
    const shape = (is: Shape['is'], d: string): Shape[] => (d === '' ? [] : [{ is, group, d }])
    const ends = of.flatMap(({ interval }) =>
      interval ? [[scale.at(interval.low), scale.at(interval.high)] as const] : [],
    )
    const dots = dotsPath(
      of.flatMap(({ y }) => (y === undefined ? [] : [{ x: scale.at(y), y: middle }])),
      group,
    )
    const whiskers = (): Shape[] =>
      shape('whiskers', ends.map(([low, high]) => whiskerPath(middle, low, high, false)).join(''))
    if (kind === 'bars') {
      const bars = of.map(({ y }) =>
        y === undefined ? '' : barPath(scale.at(scale.base), middle - 7, scale.at(y), middle + 7),
      )
      return [...shape('bars', bars.join('')), ...whiskers()]
    }
    if (kind === 'ranges') {
      const ranges = ends.map(([low, high]) => barPath(low, middle - 4, high, middle + 4))
      return [...shape('ranges', ranges.join('')), ...shape('dots', dots)]
    }
    return [...whiskers(), ...shape('dots', dots)]
  })
}
