import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { seriesText, sourceOfRows } from '../helpers/series.ts'

const row = (text: string, log = '') =>
  seriesText({ rows: [text], chart: `kind: points, x: day, y: price,${log} says: It is what it is.` })

test.each([
  ['is whole', row('2025-10-01, "1.70", "1.60", "1.80", a'), ''],
  ['has its digits bare', row('2025-10-01, 1.70, 1.70, 1.70, a'), ''],
  ['has no number', row('2025-10-01, null, "1.60", "1.80", a'), ''],
  ['has a number below zero', row('2025-10-01, "-1.70", ~, null, a'), ''],
  [
    'is short of a cell',
    row('2025-10-01, "1.70", null, a').replace('- [', '- ‸['),
    'Row 1 has 4 cells, and there are 5 columns.',
  ],
  ['has a cell too many', row('2025-10-01, "1.70", null, null, a, ‸b'), 'Row 1 has 6 cells, and there are 5 columns.'],
  ['names no source', row('2025-10-01, "1.70", null, null, ‸null'), 'Row 1 has no `source`.'],
  ['has no place across', row('‸null, "1.70", null, null, a'), 'Row 1 has no `day`.'],
  ['has a month for a day', row('‸2025-10, "1.70", null, null, a'), '`2025-10` is no day.'],
  ['has a number with its unit', row('2025-10-01, ‸$1.70, null, null, a'), '`$1.70` is no number in digits alone.'],
  [
    'has a number with nothing before its point',
    row('2025-10-01, ‸.70, null, null, a'),
    '`.70` is no number in digits alone.',
  ],
  ['has a number in powers', row('2025-10-01, ‸1e3, null, null, a'), '`1e3` is no number in digits alone.'],
  ['has one end of an interval', row('2025-10-01, "1.70", "1.60", ‸null, a'), 'The interval of row 1 has one end.'],
  [
    'lies below its interval',
    row('2025-10-01, ‸"1.59", "1.60", "1.80", a'),
    '`1.59` is not within its interval, `1.60` to `1.80`.',
  ],
  [
    'lies above it',
    row('2025-10-01, ‸"1.81", "1.60", "1.80", a'),
    '`1.81` is not within its interval, `1.60` to `1.80`.',
  ],
  [
    'has its interval turned round',
    row('2025-10-01, "1.70", ‸"1.80", "1.60", a'),
    'The interval of row 1 begins at `1.80` and ends below that, at `1.60`.',
  ],
  [
    'is nothing on an axis of factors',
    row('2025-10-01, ‸"0", null, null, a', ' log: y,'),
    '`0` has no place on an axis of factors, which never comes to zero.',
  ],
])('a row %s', (_what, text, message) => {
  const [found] = reports('series-row', { ...sourceOfRows, 'series/rent.yaml': text })
  expect(found?.message ?? '').toBe(message)
})

test.each([
  ['"1,000.50"', '1000.50'],
  ['"1 000"', '1000'],
  ['−3', '-3'],
])('it is told how %s is written', (written, plain) => {
  const [found] = reports('series-row', {
    ...sourceOfRows,
    'series/rent.yaml': row(`2025-10-01, ‸${written}, null, null, a`),
  })
  expect(found?.fix).toBe(`Write \`${plain}\`, if that is meant.`)
})

test('every cell has its own message', () => {
  const rows = ['‸2025, ‸x, null, null, a', '2025-10-01, "1", null, null, ‸null']
  reports('series-row', {
    ...sourceOfRows,
    'series/rent.yaml': seriesText({ rows, chart: 'kind: points, x: day, y: price, says: It is.' }),
  })
})
