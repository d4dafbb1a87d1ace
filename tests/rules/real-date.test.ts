import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { seriesText, sourceOfRows } from '../helpers/series.ts'
import { badge, claimText, grade, pageText, sourceText } from '../helpers/texts.ts'

test.each([
  ['2024-02-29', '2023-02-29', '`2023-02` has 28 days'],
  ['2026-04-30', '2026-04-31', '`2026-04` has 30 days'],
  ['2025-12-31', '2025-13-01', 'no month has the number 13'],
  ['2026-01-01', '2026-00-01', 'no month has the number 00'],
  ['2026-01-01', '2026-01-00', '`2026-01` has 31 days'],
])('%s is a day, %s is none', (good, bad, why) => {
  const found = reports('real-date', {
    'pages/good.md': pageText({ planted: good }),
    'pages/bad.md': pageText({ planted: `‸${bad}` }),
  })
  expect(found[0]?.message).toBe(`\`${bad}\` is not in the calendar: ${why}.`)
})

test('dates of all precisions are looked at, and settles too', () => {
  const source = (slug: string, published: string) =>
    sourceText(slug, {
      history: [grade('2026-05-30', 'editor', 'B')],
      more: `url: https://example.org/${slug}\npublished: ${published}\n`,
    })
  const forecast = (settles: string) =>
    claimText({
      kind: 'forecast',
      history: [badge('2026-05-30', 'remy', 'unsourced')],
      more: `settles: ${settles}\n`,
    })
  reports('real-date', {
    'sources/a.yaml': source('a', '2026'),
    'sources/b.yaml': source('b', '2026-02'),
    'sources/c.yaml': source('c', '‸2026-13'),
    'sources/d.yaml': source('d', '‸2026-02-30'),
    'claims/economy/a.yaml': forecast('2031-02-28'),
    'claims/economy/b.yaml': forecast('‸2031-02-30'),
  })
})

test('every date of a history has its own message', () => {
  reports('real-date', {
    'claims/economy/prices.yaml': claimText({
      history: [badge('2026-05-30', 'remy', 'unsourced'), badge('‸2026-06-31', 'remy', 'unsourced')],
    }),
  })
})

test('days, months and years in the rows of a series are looked at', () => {
  const columns = [
    'id: at, title: At, type: month',
    'id: n, title: N, type: number, unit: "%"',
    'id: source, title: Source, type: text',
  ]
  const rows = ['2025-12, "1", a', '‸2025-13, "2", a']
  const text = seriesText({ columns, rows, chart: 'kind: line, x: at, y: n, says: It rose.' })
  reports('real-date', { ...sourceOfRows, 'series/rise.yaml': text })
})
