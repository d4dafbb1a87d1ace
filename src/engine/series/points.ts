import type { SeriesRecord } from '../records.ts'
import { boundsOf, columnOf } from './columns.ts'

/** A row as its chart draws it. Texts are as they stand in the cells; undefined where nothing is known. */
export interface Point {
  /** Which row, from 0. */
  readonly row: number
  readonly x: string
  readonly y: string | undefined
  /** The ends of the interval of `y`, both or none. */
  readonly interval: { readonly low: string; readonly high: string } | undefined
  /** Which of several it belongs to. */
  readonly by: string | undefined
  /** The id of its source. */
  readonly source: string | undefined
}

/** The rows that a chart draws: those with a place across and a number or an interval. */
export function pointsOf(record: SeriesRecord): Point[] {
  const { chart, rows, source } = record
  const y = columnOf(record, chart.y)
  const bounds = y && boundsOf(record, y.column)
  const reader = (id: string | undefined) => {
    const at = columnOf(record, id)?.at ?? -1
    return (row: readonly (string | null)[]) => row[at] ?? undefined
  }
  const read = {
    x: reader(chart.x),
    y: reader(chart.y),
    low: reader(bounds?.low.column.id),
    high: reader(bounds?.high.column.id),
    by: reader(chart.by),
    source: reader(source),
  }
  return rows.flatMap((row, index) => {
    const [x, low, high] = [read.x(row), read.low(row), read.high(row)]
    const interval = low !== undefined && high !== undefined ? { low, high } : undefined
    const point = { row: index, y: read.y(row), interval, by: read.by(row), source: read.source(row) }
    return x === undefined || (point.y === undefined && !interval) ? [] : [{ ...point, x }]
  })
}
