import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, claimText, grade, pageText, sourceText } from '../helpers/texts.ts'

const asOf = '2026-06-15'

test.each([
  ['the day before', '2026-06-14'],
  ['the day', '2026-06-15'],
])('%s is not in the future', (_, planted) => {
  reports('future-date', { 'pages/farming.md': pageText({ planted }) }, { asOf })
})

test('the day after is', () => {
  const planted = '‸2026-06-16'
  const found = reports('future-date', { 'pages/farming.md': pageText({ planted }) }, { asOf })
  expect(found[0]?.message).toBe(
    '`2026-06-16` is still to come everywhere: the latest day that has begun is `2026-06-15`.',
  )
})

test.each([
  ['2026', '‸2027'],
  ['2026-06', '‸2026-07'],
  ['2026-06-15', '‸2026-06-16'],
])('dates compare by their own length: %s is not after 2026-06-15, %s is', (good, bad) => {
  const source = (slug: string, published: string) =>
    sourceText(slug, {
      history: [grade('2026-05-30', 'editor', 'B')],
      more: `url: https://example.org/${slug}\npublished: ${published}\n`,
    })
  reports(
    'future-date',
    { 'sources/good.yaml': source('good', good), 'sources/bad.yaml': source('bad', bad) },
    { asOf },
  )
})

test('a forecast may settle in the future', () => {
  const history = [badge('2026-05-30', 'remy', 'unsourced')]
  reports(
    'future-date',
    { 'claims/economy/prices.yaml': claimText({ kind: 'forecast', history, more: 'settles: 2031-01-01\n' }) },
    { asOf },
  )
})

test('a date that does not exist is not also in the future', () => {
  reports('future-date', { 'pages/farming.md': pageText({ planted: '2026-13-01' }) }, { asOf, besides: ['real-date'] })
})
