import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { seriesText, sourceOfRows } from '../helpers/series.ts'

const page = (body: string): string => `---\ntitle: A page\nsummary: So.\nplanted: 2026-05-30\n---\n${body}\n`

test('a text sets the charts of series there are', () => {
  const [found, other] = reports('unknown-series', {
    ...sourceOfRows,
    'series/rent.yaml': seriesText(),
    'pages/good.md': page('[[chart:rent]]\n\nIt fell, see [[chart: rent]].'),
    'pages/poor.md': page('‸[[chart:rend]]\n\n‸[[chart:nothing-like-it]]'),
  })
  expect(found?.message).toBe('There is no series `rend`. Did you mean `rent`?')
  expect(other?.fix).toBe('Add `series/nothing-like-it.yaml`, or take the chart out.')
})
