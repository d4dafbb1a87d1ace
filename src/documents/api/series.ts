import { paths, type SeriesRecord } from '../../engine/index.ts'
import type { Frame } from '../../views/site.ts'
import type { Records, SeriesData, SourceData } from '../../views/taken/data.ts'
import type { Taken } from '../../views/taken/taken.ts'
import { writable } from '../characters.ts'
import { addressOf, type Document } from '../document.ts'
import { csvOf } from './csv.ts'
import { jsonText } from './json.ts'

/** The rows of each series as a table, and beside it what its columns are, as a Data Package. */
export function seriesDocuments({ data, frame }: Pick<Taken, 'data' | 'frame'>): Document[] {
  return [...data.series].flatMap(([id, series]): Document[] => {
    return [
      { path: paths.rows(id, 'csv'), type: 'text/csv', write: () => rowsCsv(series().record) },
      {
        path: paths.rows(id, 'package'),
        type: 'application/json',
        write: () => jsonText(packageOf(series(), frame, data.sources)),
      },
    ]
  })
}

/** The cells as they stand. */
function rowsCsv({ columns, rows }: SeriesRecord): string {
  return csvOf(
    columns.map(({ id }) => id),
    rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, writable(row[at] ?? '')]))),
  )
}

const fieldTypes = { day: 'date', month: 'yearmonth', year: 'year', number: 'number', text: 'string' } as const

/** https://datapackage.org/standard/data-package/, version 2. */
function packageOf({ id, href, changed, record }: SeriesData, frame: Frame, allSources: Records<SourceData>) {
  const at = record.columns.findIndex((column) => column.id === record.source)
  const named = new Set(record.rows.map((row) => row[at]))
  const sources = [...allSources].flatMap(([source, make]) => (named.has(source) ? [make()] : []))
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    title: record.title,
    description: record.chart.says,
    homepage: frame.url + href,
    created: `${changed}T00:00:00Z`,
    sources: sources.map((source) => ({ title: source.record.title, path: frame.url + source.href })),
    resources: [
      {
        name: id,
        type: 'table',
        path: 'data.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: record.columns.map(({ id: name, title, type, unit }) => ({
            name,
            title,
            type: fieldTypes[type],
            ...(unit !== undefined && { description: unit }),
          })),
          missingValues: [''],
        },
      },
    ],
    record: addressOf(frame, paths.data('series', 1)),
  }
}
