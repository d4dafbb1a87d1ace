import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { seriesText, sourceOfRows } from '../helpers/series.ts'
import { grade, sourceText } from '../helpers/texts.ts'

const claim = (statement: string, more = ''): string =>
  `statement: ${statement}\nkind: finding\n${more}evidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n`

const source = (more = ''): string =>
  `title: x\nkind: report\nurl: https://a.example/\n${more}history:\n  - { date: 2026-05-30, by: editor, grade: C, why: So. }\n`
const cite = (id: string): string => `  - { source: ${id}, stance: supports, directness: direct }\n`
const citing = (...ids: string[]): string =>
  claim('x').replace('evidence: []', `evidence:\n${ids.map(cite).join('').trimEnd()}`)

test('a citation, a line and a name in prose', () => {
  const found = reports('unknown-source', {
    'sources/price-index.yaml': source(),
    'sources/b.yaml': source('derives: [price-index, ‸pirce-index]\n').replace('a.example', 'b.example'),
    'claims/economy/a.yaml': citing('price-index', '‸price-indx'),
    'claims/economy/b.yaml': claim('As shown [@price-index], and ‸@nobody'.replace('‸@nobody', '[‸@nobody]')),
  })
  expect(found.map(({ message }) => message)).toEqual([
    'There is no source `price-indx`. Did you mean `price-index`?',
    'There is no source `nobody`.',
    'There is no source `pirce-index`. Did you mean `price-index`?',
  ])
})

test('a source that is there and cannot be read is no second fault', () => {
  const broken = { 'sources/price-index.yaml': 'title: [\n', 'claims/economy/a.yaml': citing('price-index') }
  reports('unknown-source', broken, { asOf: '2026-11-24', besides: ['yaml-syntax'] })
})

test('every row of a series names a source there is', () => {
  const rows = ['2024-10-01, "2.35", null, null, a', '2025-10-01, "1.70", null, null, ‸rent-survei']
  const survey = { 'sources/rent-survey.yaml': sourceText('rent', { history: [grade('2026-05-30', 'editor', 'B')] }) }
  const [found] = reports('unknown-source', { ...sourceOfRows, ...survey, 'series/rent.yaml': seriesText({ rows }) })
  expect(found?.message).toBe('There is no source `rent-survei`. Did you mean `rent-survey`?')
})
