import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { seriesText, sourceOfRows } from '../helpers/series.ts'

const columns = [
  'id: day, title: Day, type: day',
  'id: price, title: Price of 8 chips, type: number, unit: $ per hour',
  'id: terms, title: Terms, type: text',
  'id: source, title: Source, type: text',
]
const rows = [
  '2023-10-01, "4.00", spot, a',
  '2024-10-01, "2.50", spot, a',
  '2025-10-01, "1.00", spot, a',
  '2024-10-01, "3.00", a two-year contract, a',
  '2025-10-01, "2.20", a two-year contract, a',
]

function told(says: string, parts = { columns, rows }) {
  const chart = `kind: line, x: day, y: price, by: terms, says: "${says}"`
  return reports('says-not-in-rows', { ...sourceOfRows, 'series/rent.yaml': seriesText({ ...parts, chart }) })
}

test.each([
  'It fell.',
  'It fell from $4.00 to $1.00.',
  'It fell from $4 to $1, and to a quarter, in 2 years.',
  'It fell by 75 % in 24 months, fourfold, by $3.',
  'It fell by 26.7 % on a two-year contract, from 3.00 to 2.20.',
  'On 1 October 2024 it was 2.50, one of 3 prices.',
  'All 5 prices of 8 chips are from one source, of 2 kinds.',
  'Spot prices came to 7.50 together.',
  'It took 731 days.',
  'It changed by −75 %, by -$3.00.',
])('%s', (says) => {
  told(says)
})

test.each([
  ['It fell from $4.00 to ‸$1.10.', '1.10'],
  ['It fell by ‸74 %.', '74'],
  ['It fell ‸fivefold.', 'fivefold'],
  ['It fell to ‸half.', 'half'],
  ['It fell in ‸3 years.', '3'],
  ['It was so in ‸2022.', '2022'],
  ['It fell from ‸$4.000.', '4.000'],
  ['It fell from ‸€4.00 to $1.00.', '4.00'],
  ['It fell to ‸1.00 %.', '1.00'],
  ['It fell to -‸$1.00.', '1.00'],
  ['It fell to −‸1.00.', '1.00'],
  ['In October there were ‸ten prices.', 'ten'],
  ['It has ‸7 prices from ‸9 sources.', '7'],
])('%s', (says, figure) => {
  const [found] = told(says.replaceAll(/‸([$€])/g, '$1‸'))
  expect(found?.message).toBe(`\`${figure}\` does not follow from the rows.`)
})

test('the ends of an interval have the unit of their number, and so has money in the sentence', () => {
  const parts = {
    columns: [
      'id: day, title: Day, type: day',
      'id: price, title: Price, type: number, unit: $ per hour, low: least, high: most',
      'id: least, title: From, type: number',
      'id: most, title: To, type: number',
      'id: source, title: Source, type: text',
    ],
    rows: ['2023-10-01, "4.00", "3.00", "5.00", a', '2024-10-01, "2.50", "2.00", "3.50", a'],
  }
  const toldOf = (says: string) =>
    reports('says-not-in-rows', {
      ...sourceOfRows,
      'series/rent.yaml': seriesText({ ...parts, chart: `kind: line, x: day, y: price, says: "${says}"` }),
    })
  toldOf('It fell to $2.50, and to $2.00 at the least.')
  expect(toldOf('It fell to €‸2.50.')[0]?.message).toBe('`2.50` does not follow from the rows.')
})

test('it is told what is near', () => {
  const [found] = told('It fell by ‸76 %.')
  expect(found?.fix).toContain('such as `75` (the change from ')
})

test('large figures may be told with the word for how large', () => {
  const large = { columns, rows: ['2024-10-01, "2500000000", spot, a', '2025-10-01, "3100000", spot, a'] }
  told('It fell from 2.5 billion to 3.1 million.', large)
  told('It fell from ‸2.5 million.', large)
})

test('and the word fits the unit of the column', () => {
  const inBillions = columns.map((column) => column.replace('$ per hour', '$ billion'))
  const parts = { columns: inBillions, rows: ['2024-10-01, "26.272", spot, a', '2025-10-01, "0.310", spot, a'] }
  told('It fell from $26.3 billion to $310 million, by 26.0 billion.', parts)
  told('It fell from 26.3 to 0.31.', parts)
  told('It fell from $‸26.3 million.', parts)
})

test('a digit changed in a row turns the sentence red', () => {
  const digits = fc.integer({ min: 100, max: 999 }).map((whole) => (whole / 100).toFixed(2))
  fc.assert(
    fc.property(digits, digits, (first, last) => {
      fc.pre(first !== last)
      const of = (one: string) => ({
        columns,
        rows: [`2024-10-01, "${one}", spot, a`, `2025-10-01, "${last}", spot, a`],
      })
      told(`It was $${first}, then $${last}.`, of(first))
      const changed = first.replace(/\d$/, (digit) => `${(Number(digit) + 1) % 10}`)
      // What was told may be what lies between the two now.
      const difference = Math.abs(Number(last) - Number(changed)).toFixed(2)
      fc.pre(changed !== last && difference !== first)
      told(`It was $‸${first}, then $${last}.`, of(changed))
    }),
    { numRuns: 25 },
  )
})

test('of rows that cannot be read nothing is said', () => {
  const text = seriesText({
    columns,
    rows: ['2024-10-01, ‸cheap, spot, a'],
    chart: 'kind: line, x: day, y: price, says: It was $3.',
  })
  reports('series-row', { ...sourceOfRows, 'series/rent.yaml': text })
})
