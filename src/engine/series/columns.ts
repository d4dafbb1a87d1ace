import type { SeriesRecord } from '../records.ts'

export type Column = SeriesRecord['columns'][number]
export type ColumnType = Column['type']

/** A column with its place in the rows, counted from 0. */
export interface PlacedColumn {
  readonly column: Column
  readonly at: number
}

/** The column of an id; of two with the same, the first. */
export function columnOf({ columns }: SeriesRecord, id: string | undefined): PlacedColumn | undefined {
  const at = columns.findIndex((column) => column.id === id)
  const column = columns[at]
  return column && { column, at }
}

/** The columns that hold the ends of the interval of a number; undefined unless it has both. */
export function boundsOf(
  record: SeriesRecord,
  { low, high }: Column,
): { readonly low: PlacedColumn; readonly high: PlacedColumn } | undefined {
  const ends = { low: columnOf(record, low), high: columnOf(record, high) }
  return ends.low && ends.high ? { low: ends.low, high: ends.high } : undefined
}

/** The unit of a column of numbers: its own, else that of the number whose interval it bounds. */
export function unitOf({ columns }: SeriesRecord, { id, unit }: Column): string | undefined {
  return unit ?? columns.find(({ low, high }) => low === id || high === id)?.unit
}
