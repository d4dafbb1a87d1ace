import type { SeriesRecord } from '../records.ts'
import { isWritten } from '../series/cells.ts'
import { boundsOf, type Column, columnOf } from '../series/columns.ts'
import type { Series } from '../types.ts'
import { counted } from '../words/count.ts'
import { defineRule, type Report } from './rule.ts'

const columns = `columns:
  - { id: year, title: Year, type: year }
  - { id: yield, title: Yield, type: number, unit: tonnes per hectare, low: least, high: most }
  - { id: least, title: At least, type: number }
  - { id: most, title: At most, type: number }
  - { id: source, title: Source, type: text }
source: source
chart: { kind: line, x: year, y: yield, says: A field yielded 3.1 tonnes in 2025. }
history:
  - { date: 2026-05-30, by: remy, why: Read from the yearly report. }
# sources/field-study.yaml
title: Yields of a thousand fields
kind: report
url: https://example.org/fields
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`

type Table = Pick<Series, 'record' | 'locate'>

export const seriesRow = defineRule({
  id: 'series-row',
  severity: 'error',
  scope: 'record',
  why: 'A figure is believed for its digits: one that cannot be read, or that lies outside its own interval, is a slip.',
  asks:
    'Each row of a series has a cell for each column, in the form of its type; numbers are written in digits alone, with a ' +
    'point. Each row names its source. An interval has both ends and holds its number; on an axis of factors every number is above zero.',
  bad: `# series/yields.yaml
title: What a field yields
rows:
  - ["2025", "3.1", "3.2", "3.4", field-study]
${columns}`,
  good: `# series/yields.yaml
title: What a field yields
rows:
  - ["2025", "3.1", "2.9", "3.4", field-study]
${columns}`,
  checkRecord({ record, locate, whole }, report) {
    // What does not fit the schema is left out and told already: a row without it is no fault of its own.
    if (!('rows' in record) || !whole) return
    const series = { record, locate }
    for (const index of series.record.rows.keys()) {
      if (isRowWritten(series, index, report)) {
        checkInterval(series, index, report)
        checkFactors(series, index, report)
      }
    }
  },
})

type Row = SeriesRecord['rows'][number]

/** Reports cells that are missing, too many or cannot be read. */
function isRowWritten({ record, locate }: Table, index: number, report: Report): boolean {
  const row: Row = record.rows[index] ?? []
  const wanted = record.columns.length
  if (row.length !== wanted) {
    report({
      place: row.length > wanted ? locate(`/rows/${index}/${wanted}`, 'value') : locate(`/rows/${index}`, 'value'),
      message: `Row ${index + 1} has ${counted(row.length, 'cell')}, and there are ${counted(wanted, 'column')}.`,
      fix: 'Write a cell for each column, in their order; `null` where nothing is known.',
    })
    return false
  }
  const isNeeded = ({ id }: Column): boolean => id === record.source || id === record.chart.x
  const faults = record.columns.filter((column, at) => {
    const text = row[at] ?? undefined
    if (text === undefined ? !isNeeded(column) : isWritten(column.type, text)) return false
    const place = locate(`/rows/${index}/${at}`, 'value')
    if (text === undefined) {
      report({
        place,
        message: `Row ${index + 1} has no \`${column.id}\`.`,
        fix:
          column.id === record.source
            ? 'Name the source that the row is from.'
            : 'Say it, or leave the row out: the chart has no place for it.',
      })
    } else {
      report({ place, message: `\`${text}\` is no ${column.type}${unreadable(column)}.`, fix: rewritten(column, text) })
    }
    return true
  })
  return faults.length === 0
}

function unreadable({ type }: Column): string {
  return type === 'number' ? ' in digits alone' : ''
}

const forms: Readonly<Record<Column['type'], string>> = {
  day: 'Write a day as `2026-05-30`.',
  month: 'Write a month as `2026-05`.',
  year: 'Write a year as `2026`.',
  number: 'Write it as `1234.50`: digits, and a point before those after it. Its unit stands at its column.',
  text: '',
}

/** How a cell is written, with its own figures where they are plain. */
function rewritten({ type }: Column, text: string): string {
  const plain = text
    .replaceAll(/[\s,'’_]/gu, '')
    .replace(/^[−–]/u, '-')
    .replace(/^\+/, '')
  return type === 'number' && isWritten(type, plain) ? `Write \`${plain}\`, if that is meant.` : forms[type]
}

/** Of a row that can be read. */
function checkInterval({ record, locate }: Table, index: number, report: Report): void {
  const row: Row = record.rows[index] ?? []
  for (const [at, column] of record.columns.entries()) {
    const bounds = boundsOf(record, column)
    if (!bounds) continue
    const { low, high } = bounds
    const [least, value, most] = [row[low.at] ?? undefined, row[at] ?? undefined, row[high.at] ?? undefined]
    const place = (which: number) => locate(`/rows/${index}/${which}`, 'value')
    if ((least === undefined) !== (most === undefined)) {
      report({
        place: place(least === undefined ? low.at : high.at),
        message: `The interval of row ${index + 1} has one end.`,
        fix: 'Write both ends, or none.',
      })
      continue
    }
    if (least === undefined || most === undefined) continue
    const isInOrder = Number(least) <= Number(most)
    if (isInOrder && (value === undefined || (Number(least) <= Number(value) && Number(value) <= Number(most))))
      continue
    report({
      place: place(isInOrder ? at : low.at),
      message: isInOrder
        ? `\`${value}\` is not within its interval, \`${least}\` to \`${most}\`.`
        : `The interval of row ${index + 1} begins at \`${least}\` and ends below that, at \`${most}\`.`,
      fix: 'Read them again in the source, and mend the one that is not what it says.',
    })
  }
}

/** Of a row that can be read: on an axis of factors nothing is at zero or below. */
function checkFactors({ record, locate }: Table, index: number, report: Report): void {
  const { log, x, y } = record.chart
  const placed = log === undefined ? undefined : columnOf(record, log === 'x' ? x : y)
  if (placed?.column.type !== 'number') return
  const bounds = boundsOf(record, placed.column)
  for (const at of [placed.at, ...(bounds ? [bounds.low.at, bounds.high.at] : [])]) {
    const text = record.rows[index]?.[at] ?? undefined
    if (text === undefined || Number(text) > 0) continue
    report({
      place: locate(`/rows/${index}/${at}`, 'value'),
      message: `\`${text}\` has no place on an axis of factors, which never comes to zero.`,
      fix: `Take \`log: ${log}\` out of the chart, or leave the row out.`,
    })
  }
}
