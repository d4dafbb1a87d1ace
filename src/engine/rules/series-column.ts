import type { Place } from '../diagnostic.ts'
import type { SeriesRecord } from '../records.ts'
import { type Column, columnOf, unitOf } from '../series/columns.ts'
import type { Series } from '../types.ts'
import { didYouMean } from '../words/did-you-mean.ts'
import { listedNames } from '../words/list.ts'
import { defineRule, type Report } from './rule.ts'

const rows = `rows:
  - ["2025", "3.1", field-study]
  - ["2026", "3.4", field-study]
source: source
`
const end = `history:
  - { date: 2026-05-30, by: remy, why: Read from two yearly reports. }
# sources/field-study.yaml
title: Yields of a thousand fields
kind: report
url: https://example.org/fields
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`

type Table = Pick<Series, 'record' | 'locate'>

export const seriesColumn = defineRule({
  id: 'series-column',
  severity: 'error',
  scope: 'record',
  why: 'A chart draws what its columns hold: one that names none, or one without a unit, would show something else.',
  asks:
    'The columns of a series have ids of their own, and numbers a unit. What a chart, an interval or `source` names is a ' +
    'column of the right type: `y` holds numbers, `by` text, `log` is for numbers, bars count from zero.',
  bad: `# series/yields.yaml
title: What a field yields
columns:
  - { id: year, title: Year, type: year }
  - { id: yield, title: Yield, type: number, unit: tonnes per hectare }
  - { id: source, title: Source, type: text }
${rows}chart: { kind: line, x: year, y: yeild, says: A field yielded 3.4 tonnes in 2026. }
${end}`,
  good: `# series/yields.yaml
title: What a field yields
columns:
  - { id: year, title: Year, type: year }
  - { id: yield, title: Yield, type: number, unit: tonnes per hectare }
  - { id: source, title: Source, type: text }
${rows}chart: { kind: line, x: year, y: yield, says: A field yielded 3.4 tonnes in 2026. }
${end}`,
  checkRecord({ record, locate, whole }, report) {
    // What does not fit the schema is left out and told already: a row without it is no fault of its own.
    if (!('rows' in record) || !whole) return
    const series = { record, locate }
    checkColumns(series, report)
    checkChart(series, report)
  },
})

function checkColumns({ record, locate }: Table, report: Report): void {
  const ids = new Set<string>()
  for (const [index, column] of record.columns.entries()) {
    const { id, type, unit } = column
    const at = `/columns/${index}`
    if (ids.has(id)) {
      report({
        place: locate(`${at}/id`, 'value'),
        message: `Another column of this series is called \`${id}\`, too.`,
        fix: 'Give this one another id.',
      })
    }
    ids.add(id)
    if (type === 'number' && unitOf(record, column) === undefined) {
      report({
        place: locate(at),
        message: `The numbers of \`${id}\` have no unit.`,
        fix: 'Say what is counted: `unit: $ per hour`, `unit: "%"`, `unit: tonnes`.',
      })
    }
    if (type !== 'number' && unit !== undefined) {
      report({
        place: locate(`${at}/unit`, 'key'),
        message: `\`${id}\` holds ${held[type]}, and has a unit.`,
        fix: 'Take the unit out, or write `type: number`.',
      })
    }
    checkInterval({ record, locate }, column, at, report)
  }
}

/** Both ends of an interval, or none; each a column of numbers. */
function checkInterval({ record, locate }: Table, { id, type, low, high }: Column, at: string, report: Report): void {
  for (const [end, name] of Object.entries({ low, high })) {
    if (name === undefined) continue
    reportMisnamed(record, name, ['number'], locate(`${at}/${end}`, 'value'), report)
    if (type === 'number' && low !== undefined && high !== undefined) continue
    report({
      place: locate(`${at}/${end}`, 'key'),
      message:
        type === 'number'
          ? `The interval of \`${id}\` has one end.`
          : `\`${id}\` holds ${held[type]}, which has no interval.`,
      fix:
        type === 'number' ? `Name the other one, too: \`${end === 'low' ? 'high' : 'low'}\`.` : `Take \`${end}\` out.`,
    })
  }
}

function checkChart({ record, locate }: Table, report: Report): void {
  const { kind, x, y, by, log } = record.chart
  const at = (key: string): Place => locate(`/chart/${key}`, 'value')
  reportMisnamed(record, record.source, ['text'], locate('/source', 'value'), report)
  const isSound = [
    reportMisnamed(record, x, kind === 'line' || kind === 'steps' ? measured : everything, at('x'), report),
    reportMisnamed(record, y, ['number'], at('y'), report),
    by === undefined || reportMisnamed(record, by, ['text'], at('by'), report),
  ].every((sound) => sound)
  if (!isSound) return
  if (log === 'x' && columnOf(record, x)?.column.type !== 'number') {
    report({
      place: at('log'),
      message: `\`${x}\` holds no numbers, and only those have factors between them.`,
      fix: 'Take `log` out, or write `log: y`.',
    })
  }
  if (log === 'y' && kind === 'bars') {
    report({
      place: at('log'),
      message: 'Bars count from zero, and an axis of factors has none.',
      fix: 'Take `log` out, or write `kind: points`.',
    })
  }
  if (kind === 'ranges' && columnOf(record, y)?.column.low === undefined) {
    report({
      place: at('kind'),
      message: `\`${y}\` has no interval to draw.`,
      fix: 'Name the columns of its ends under `low` and `high`, or draw `points`.',
    })
  }
}

type Type = Column['type']

const everything: readonly Type[] = ['day', 'month', 'year', 'number', 'text']
const measured: readonly Type[] = ['day', 'month', 'year', 'number']

const held: Readonly<Record<Type, string>> = {
  day: 'days',
  month: 'months',
  year: 'years',
  number: 'numbers',
  text: 'text',
}

/** @returns whether a column of one of the types has the name */
function reportMisnamed(
  record: SeriesRecord,
  name: string,
  types: readonly Type[],
  place: Place,
  report: Report,
): boolean {
  const column = columnOf(record, name)?.column
  if (column && types.includes(column.type)) return true
  const fitting = record.columns.filter(({ type }) => types.includes(type)).map(({ id }) => id)
  const meant = column ? undefined : didYouMean(name, fitting)
  report({
    place,
    message: column
      ? `\`${name}\` holds ${held[column.type]}, where ${listedHeld(types)} ${types.length === 1 && types[0] === 'text' ? 'is' : 'are'} needed.`
      : `There is no column \`${name}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
    fix:
      meant === undefined
        ? `Name one of ${listedNames(fitting) || 'the columns'}, or add the column.`
        : `Write \`${meant}\`.`,
  })
  return false
}

function listedHeld(types: readonly Type[]): string {
  return types.length === 1 ? types.map((type) => held[type]).join('') : 'days, months, years or numbers'
}
