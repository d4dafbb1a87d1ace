import { grade, sourceText } from './texts.ts'

/** The parts of a series that a test may have otherwise, as lines of YAML or what stands between brackets. */
export interface SeriesParts {
  readonly columns?: readonly string[]
  readonly rows?: readonly string[]
  readonly source?: string
  readonly chart?: string
  readonly more?: string
  readonly history?: readonly string[]
}

const columns = [
  'id: day, title: Day, type: day',
  'id: price, title: Price, type: number, unit: $ per hour, low: least, high: most',
  'id: least, title: At least, type: number',
  'id: most, title: At most, type: number',
  'id: source, title: Source, type: text',
]

const rows = ['2024-10-01, "2.35", "2.10", "2.60", a', '2025-10-01, "1.70", null, null, a']

export const planted = 'date: 2026-05-30, by: remy, why: Read from a list.'

/** A series of two rows from the source `a`, as the text of its file. */
export function seriesText(parts: SeriesParts = {}): string {
  const {
    source = 'source',
    chart = 'kind: line, x: day, y: price, says: The price was $1.70 in 2025.',
    more = '',
  } = parts
  return [
    'title: Rent of a chip',
    'columns:',
    ...(parts.columns ?? columns).map((column) => `  - { ${column} }`),
    'rows:',
    ...(parts.rows ?? rows).map((row) => `  - [${row}]`),
    `source: ${source}`,
    `chart: { ${chart} }`,
    ...(more === '' ? [] : [more]),
    'history:',
    ...(parts.history ?? [planted]).map((entry) => `  - { ${entry} }`),
    '',
  ].join('\n')
}

/** The source that its rows name. */
export const sourceOfRows = {
  'sources/a.yaml': sourceText('a', {
    history: [grade('2026-05-30', 'editor', 'B')],
    more: 'url: https://example.org/a\n',
  }),
}
