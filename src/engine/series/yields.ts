import { compareText } from '../diagnostic.ts'
import { Exact } from '../figures/exact.ts'
import { readNumber } from '../figures/written.ts'
import type { SeriesRecord } from '../records.ts'
import { isWritten } from './cells.ts'
import { columnOf, unitOf } from './columns.ts'
import { pointsOf } from './points.ts'

/** How many days each length of time has, on average. */
const daysOf = { days: 1, weeks: 7, months: '30.436875', years: '365.2425' } as const
const spans = ['days', 'weeks', 'months', 'years'] as const

/** `figure` is what is measured, with differences and sums of it; `date` the year or the day of a date. */
export type YieldKind = 'figure' | 'factor' | 'percent' | 'count' | 'date' | (typeof spans)[number]

/** A figure that follows from the rows of a series, and what it is. */
export interface Yield {
  readonly value: Exact
  readonly kind: YieldKind
  /** The unit of a `figure`. */
  readonly unit?: string | undefined
  /** How many digits stand behind the point of a cell: none may be told that are not there. */
  readonly places?: number
  /** "the change from the first to the last, in percent" */
  readonly what: string
}

/**
 * All figures that the sentence under a chart may tell: the cells themselves; how many rows, points, sources and kinds
 * there are; of all points and of each kind, what lies between the first and the last, and between the least and the
 * most, as a factor, in percent and as a difference; the time from the first to the last; and sums.
 *
 * @param record  one whose cells all have the form of their columns
 */
export function yieldsOf(record: SeriesRecord): Yield[] {
  const points = pointsOf(record)
  const kinds = [...Map.groupBy(points, ({ by }) => by).values()]
  const sources = new Set(points.map(({ source }) => source))
  const count = (value: number, what: string): Yield => {
    return { value: new Exact(value), kind: 'count', what: `how many ${what} there are` }
  }
  return [
    ...cellYields(record),
    count(record.rows.length, 'rows'),
    count(points.length, 'points'),
    count(points.length - 1, 'steps'),
    count(sources.size, 'sources'),
    count(kinds.length, 'kinds'),
    ...[points, ...(kinds.length > 1 ? kinds : [])].flatMap((some) => [
      ...spanYields(record, some),
      ...figureYields(some, unitOfFigures(record)),
    ]),
  ]
}

function unitOfFigures(record: SeriesRecord): string | undefined {
  const placed = columnOf(record, record.chart.y)
  return placed && unitOf(record, placed.column)
}

/** Whether every cell can be read. */
export function isReadable({ rows, columns }: SeriesRecord): boolean {
  return rows.every((row) => {
    return columns.every(({ type }, at) => {
      const text = row[at]
      return text === null || (text !== undefined && isWritten(type, text))
    })
  })
}

/** Numbers as they stand, and of dates the years and the days. */
function cellYields(record: SeriesRecord): Yield[] {
  const { rows, columns } = record
  return columns.flatMap((column, at): Yield[] => {
    const { id, type } = column
    if (type === 'text') return []
    const unit = unitOf(record, column)
    const cells = [...new Set(rows.flatMap((row) => row[at] ?? []))]
    const what = `\`${id}\` of a row`
    return cells.flatMap((text): Yield[] => {
      const written = readNumber(text)
      if (type === 'number') return written ? [{ ...written, kind: 'figure', unit, what }] : []
      const [year, , dayOfMonth] = text.split('-')
      return [year, dayOfMonth].flatMap((part) => (part ? [{ value: new Exact(part), kind: 'date', what }] : []))
    })
  })
}

type Points = ReturnType<typeof pointsOf>

const day = 86_400_000

/** How long it is from the first to the last. */
function spanYields(record: SeriesRecord, points: Points): Yield[] {
  const type = columnOf(record, record.chart.x)?.column.type
  if (type === 'text' || type === 'number') return []
  const moments = points
    .map(({ x }) => Date.parse(x + '-01-01'.slice(Math.max(0, x.length - 4))))
    .filter(Number.isFinite)
  if (moments.length < 2) return []
  const days = new Exact(Math.max(...moments) - Math.min(...moments)).div(day)
  return spans.map((kind): Yield => {
    return { value: days.div(daysOf[kind]), kind, what: `the ${kind} from the first to the last` }
  })
}

/** What lies between the ends and between the extremes of some points, in the order across. */
function figureYields(points: Points, unit: string | undefined): Yield[] {
  const numbers = points
    .toSorted((a, b) => orderOf(a.x, b.x))
    .flatMap(({ y }) => (y === undefined ? [] : (readNumber(y)?.value ?? [])))
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (!first || !last) return []
  return [
    { value: Exact.sum(...numbers), kind: 'figure', unit, what: 'the sum' },
    ...between(first, last, 'the first', 'the last', unit),
    ...between(Exact.min(...numbers), Exact.max(...numbers), 'the least', 'the most', unit),
  ]
}

function orderOf(a: string, b: string): number {
  const [one, other] = [readNumber(a), readNumber(b)]
  return one && other ? one.value.cmp(other.value) : compareText(a, b)
}

function between(from: Exact, to: Exact, one: string, other: string, unit: string | undefined): Yield[] {
  const as = (kind: YieldKind, value: Exact, what: string): Yield => ({ value, kind, what })
  const difference = { ...as('figure', to.minus(from), `the difference between ${one} and ${other}`), unit }
  if (from.isZero() || to.isZero()) return [difference]
  return [
    difference,
    as('percent', to.minus(from).div(from).times(100), `the change from ${one} to ${other} in percent`),
    as('percent', from.minus(to).div(to).times(100), `the change from ${other} to ${one} in percent`),
    as('percent', to.div(from).times(100), `what ${other} is of ${one} in percent`),
    as('percent', from.div(to).times(100), `what ${one} is of ${other} in percent`),
    as('factor', to.div(from), `how many times ${one} ${other} is`),
    as('factor', from.div(to), `how many times ${other} ${one} is`),
  ]
}
