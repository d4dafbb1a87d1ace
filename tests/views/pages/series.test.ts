import { expect, test } from 'vitest'
import type { EventGroup } from '../../../src/views/parts/events.ts'
import { planted, seriesText, sourceOfRows } from '../../helpers/series.ts'
import { siteFrom } from '../../helpers/site-from.ts'
import { badge, claimText, pageText } from '../../helpers/texts.ts'
import { byId } from '../../helpers/tides.ts'

const later = 'date: 2026-06-02, by: editor, why: Put in the rent of a year.'
const text = (more = '') => seriesText({ history: [planted, later], more })
const page = (body: string) => pageText().replace('Words.', body)
const claim = claimText({ history: [badge('2026-05-30', 'remy', 'unsourced')] })

const site = siteFrom({
  ...sourceOfRows,
  'pages/shows.md': page('[[chart:shown]]'),
  'pages/leans.md': page('Words.'),
  'pages/neither.md': page('Words.'),
  'claims/leans/rent.yaml': claim,
  'series/shown.yaml': text(),
  'series/bears.yaml': text('claims: [leans/rent]'),
  'series/alone.yaml': text(),
})

function toldIn(groups: readonly EventGroup[]): string[] {
  return groups.flatMap(({ date, kind, by, of, events }) =>
    events.flatMap(({ record, href, why }) =>
      record.kind === 'series' ? [`${date} ${kind} by ${by.id}, ${of}: ${href} ${why}`] : [],
    ),
  )
}

test('what is done to a series is told in the log, at the address of its entry', () => {
  const groups = site.log.flatMap(({ days }) => days.flatMap(({ groups: ofDay }) => ofDay))
  expect(toldIn(groups)).toEqual([
    '2026-06-02 tended by editor, 3 charts: /series/alone/#e2 Put in the rent of a year.',
    '2026-06-02 tended by editor, 3 charts: /series/bears/#e2 Put in the rent of a year.',
    '2026-06-02 tended by editor, 3 charts: /series/shown/#e2 Put in the rent of a year.',
    '2026-05-30 grew by remy, 1 claim and 3 charts: /series/alone/#e1 Read from a list.',
    '2026-05-30 grew by remy, 1 claim and 3 charts: /series/bears/#e1 Read from a list.',
    '2026-05-30 grew by remy, 1 claim and 3 charts: /series/shown/#e1 Read from a list.',
  ])
})

test.each([
  ['shows', 'that shows it', ['/series/shown/#e2', '/series/shown/#e1']],
  ['leans', 'on whose claims it bears', ['/series/bears/#e2', '/series/bears/#e1']],
  ['neither', 'that has nothing to do with it', []],
])('%s, a page %s', (id, _which, hrefs) => {
  const view = byId(site.pages, ({ card }) => card.id, id)
  const told = view.log.flatMap(({ events }) => events.filter(({ record }) => record.kind === 'series'))
  expect(told.map(({ href }) => href)).toEqual(hrefs)
  expect(view.card.lastTended).toBe(hrefs.length > 0 ? '2026-06-02' : '2026-05-30')
})

test('the page of a series has its entries, newest first', () => {
  const { history } = byId(site.series, ({ card }) => card.id, 'shown')
  expect(history.map(({ date, kind, why }) => [date, kind, why])).toEqual([
    ['2026-06-02', 'tended', 'Put in the rent of a year.'],
    ['2026-05-30', 'grew', 'Read from a list.'],
  ])
})
