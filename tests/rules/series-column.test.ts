import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { seriesText, sourceOfRows } from '../helpers/series.ts'

const day = 'id: day, title: Day, type: day'
const price = 'id: price, title: Price, type: number, unit: $ per hour'
const source = 'id: source, title: Source, type: text'
const rows = ['2025-10-01, "1.70", a']
const says = 'says: The price was $1.70.'

const column = (text: string) =>
  seriesText({ columns: [day, text, source], rows, chart: `kind: line, x: day, y: price, ${says}` })
const chart = (text: string) => seriesText({ columns: [day, price, source], rows, chart: `${text}, ${says}` })

test.each([
  ['is as it should be', seriesText(), ''],
  [
    'has one id twice',
    seriesText({
      columns: [day, price.replace('id: price', 'id: ‸day'), source],
      rows,
      chart: `kind: bars, x: source, y: ‸day, ${says}`,
    }),
    'Another column of this series is called `day`, too.',
  ],
  [
    'has no unit',
    seriesText({ columns: [day, `‸${price.replace(', unit: $ per hour', '')}`.replace('‸', ''), source], rows })
      .replace('- { id: price', '- ‸{ id: price')
      .replace(
        'kind: line, x: day, y: price, says: The price was $1.70 in 2025.',
        `kind: line, x: day, y: price, ${says}`,
      ),
    'The numbers of `price` have no unit.',
  ],
  [
    'has a unit for days',
    seriesText({ columns: [`${day}, ‸unit: $`, price, source], rows, chart: `kind: line, x: day, y: price, ${says}` }),
    '`day` holds days, and has a unit.',
  ],
  ['has an interval with one end', column(`${price}, ‸low: price`), 'The interval of `price` has one end.'],
  [
    'has an interval that ends in no column',
    column(`${price}, low: price, high: ‸prize`),
    'There is no column `prize`. Did you mean `price`?',
  ],
  [
    'names its sources by no text',
    chart('kind: line, x: day, y: price').replace('source: source', 'source: ‸price'),
    '`price` holds numbers, where text is needed.',
  ],
  [
    'draws a column that is not there',
    chart('kind: line, x: day, y: ‸prise'),
    'There is no column `prise`. Did you mean `price`?',
  ],
  ['draws text upwards', chart('kind: points, x: day, y: ‸source'), '`source` holds text, where numbers are needed.'],
  [
    'draws a line through words',
    chart('kind: line, x: ‸source, y: price'),
    '`source` holds text, where days, months, years or numbers are needed.',
  ],
  [
    'tells lines apart by numbers',
    chart('kind: line, x: day, y: price, by: ‸price'),
    '`price` holds numbers, where text is needed.',
  ],
  [
    'has factors between days',
    chart('kind: line, x: day, y: price, log: ‸x'),
    '`day` holds no numbers, and only those have factors between them.',
  ],
  [
    'has bars on factors',
    chart('kind: bars, x: day, y: price, log: ‸y'),
    'Bars count from zero, and an axis of factors has none.',
  ],
  ['has ranges of nothing', chart('kind: ‸ranges, x: day, y: price'), '`price` has no interval to draw.'],
])('a series %s', (_what, text, message) => {
  const [found] = reports('series-column', { ...sourceOfRows, 'series/rent.yaml': text })
  expect(found?.message ?? '').toBe(message)
})

test('the ends of an interval have the unit of their number', () => {
  const [found] = reports('series-column', {
    ...sourceOfRows,
    'series/rent.yaml': seriesText()
      .replace('type: number, unit: $ per hour, low', 'type: number, low')
      .replaceAll('- { id: price', '- ‸{ id: price')
      .replaceAll('- { id: least', '- ‸{ id: least')
      .replaceAll('- { id: most', '- ‸{ id: most'),
  })
  expect(found?.fix).toContain('unit: $ per hour')
})

test('what does not fit the schema is told by that alone', () => {
  const text = seriesText().replace('type: day', 'type: ‸date').replace('y: price', 'y: prize')
  reports('schema', { ...sourceOfRows, 'series/rent.yaml': text })
})
