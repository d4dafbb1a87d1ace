import { columnOf, compareText, pointsOf, type SeriesRecord, unitOf } from '../../engine/index.ts'
import { momentOf, type Precision } from './days.ts'

/** A point with its figures as numbers to draw with. */
export interface DrawnPoint {
  /** A moment, or a number; where `x` is text, 0. */
  readonly x: number
  /** The cell across. */
  readonly words: string
  readonly y: number | undefined
  /** The digits of `y` as published. */
  readonly digits: string | undefined
  readonly interval: DrawnInterval | undefined
  /** Which of the names it belongs to. */
  readonly group: number
}

export interface DrawnInterval {
  readonly low: number
  readonly high: number
  /** The digits of both as published. */
  readonly digits: readonly [low: string, high: string]
}

/** What a chart is drawn from. */
export interface Drawable {
  readonly kind: SeriesRecord['chart']['kind']
  readonly across: 'text' | 'number' | Precision
  readonly log: 'x' | 'y' | undefined
  /** The title of the column across, and its unit. */
  readonly xTitle: string
  readonly xUnit: string | undefined
  readonly unit: string | undefined
  /** What is told apart, by `by`; one that has no name, where nothing is. */
  readonly names: readonly string[]
  /** In the order of `x`; of text, in that of the rows. Nothing else of the order of rows matters. */
  readonly points: readonly DrawnPoint[]
}

/** Undefined for a series whose columns or cells cannot be drawn, which a rule tells. */
export function drawableOf(record: SeriesRecord): Drawable | undefined {
  const { kind, x, y, log } = record.chart
  const [across, upward] = [columnOf(record, x)?.column, columnOf(record, y)?.column]
  if (!across || upward?.type !== 'number') return undefined
  const { type } = across
  const points = pointsOf(record)
  const names = [...new Set(points.map(({ by = '' }) => by))].sort(compareText)
  const drawn = points.map((point): DrawnPoint => {
    const { interval } = point
    return {
      x: type === 'text' ? 0 : type === 'number' ? Number(point.x) : momentOf(point.x),
      words: point.x,
      y: point.y === undefined ? undefined : Number(point.y),
      digits: point.y,
      interval: interval && {
        low: Number(interval.low),
        high: Number(interval.high),
        digits: [interval.low, interval.high],
      },
      group: names.indexOf(point.by ?? ''),
    }
  })
  const numbers = drawn.flatMap((point) => [point.x, ...valuesOf(point)])
  if (drawn.length === 0 || !numbers.every(Number.isFinite)) return undefined
  return {
    kind,
    across: type,
    log,
    xTitle: across.title,
    xUnit: unitOf(record, across),
    unit: unitOf(record, upward),
    names,
    points: type === 'text' ? drawn : drawn.toSorted(byPlace),
  }
}

/** All figures of a point: its own and the ends of its interval. */
export function valuesOf({ y, interval }: DrawnPoint): number[] {
  return [...(y === undefined ? [] : [y]), ...(interval ? [interval.low, interval.high] : [])]
}

function byPlace(a: DrawnPoint, b: DrawnPoint): number {
  const [low, high] = [valuesOf(a), valuesOf(b)]
  return a.x - b.x || a.group - b.group || (low[0] ?? 0) - (high[0] ?? 0) || (low[1] ?? 0) - (high[1] ?? 0)
}
