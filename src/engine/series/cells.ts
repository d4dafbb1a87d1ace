import type { SeriesRecord } from '../records.ts'
import { type Column, type ColumnType, columnOf } from './columns.ts'

/** What stands in a table of figures, and where. */
export interface Cell {
  readonly column: Column
  readonly text: string
  readonly pointer: string
}

/** The cells of a column that hold something, from the first row on. */
export function cellsIn(record: SeriesRecord, id: string | undefined): Cell[] {
  const placed = columnOf(record, id)
  if (!placed) return []
  const { column, at } = placed
  return record.rows.flatMap((row, index) => {
    const text = row[at]
    return text === null || text === undefined ? [] : [{ column, text, pointer: `/rows/${index}/${at}` }]
  })
}

/** The cells that name the sources of their rows, where they are text. */
export function sourceCells(record: SeriesRecord): Cell[] {
  return cellsIn(record, record.source).filter(({ column }) => column.type === 'text')
}

/** The cells that hold a day, a month or a year in its own form, whether or not it is in the calendar. */
export function dateCells(record: SeriesRecord): Cell[] {
  return record.columns
    .filter(({ type }) => type === 'day' || type === 'month' || type === 'year')
    .flatMap(({ id }) => cellsIn(record, id))
    .filter(({ column, text }) => isWritten(column.type, text))
}

const forms: Readonly<Record<ColumnType, RegExp>> = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
  // As many digits as anybody publishes, and few enough to be reckoned with exactly.
  number: /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/,
  text: /^/,
}

/** Whether a cell has the form of what its column holds. */
export function isWritten(type: ColumnType, text: string): boolean {
  return forms[type].test(text)
}
