import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, claimText, decided, dispatchText, grade, sourceText } from '../helpers/texts.ts'

const history = [grade('2026-05-30', 'editor', 'B')]
const told = 'Prices may fall in each of the years to come.'
const sources = {
  'sources/silent.yaml': sourceText('silent', { history }),
  'sources/told.yaml': sourceText('told', {
    history,
    more: `url: https://example.org/told\npassages:\n  - { id: years, text: ${told}, seen: { date: 2026-05-30, by: editor } }\n`,
  }),
}

/** What is said of a claim with some citations: each its source, then the rest of it. */
function check(...citations: readonly [source: string, rest: string][]) {
  const evidence = citations.map(([source, rest]) => `{ source: ${source}, stance: supports, ${rest} }`)
  return reports('quote-unproved', {
    ...sources,
    'claims/economy/x.yaml': claimText({ evidence, history: [badge('2026-05-30', 'remy', 'unsourced')] }),
  })
}

test('what shows its words, what a reader must infer and what was dropped needs none', () => {
  check(
    ['told', 'directness: direct, quote: Prices may fall in each'],
    ['silent', 'directness: indirect'],
    ['silent', `directness: direct, dropped: ${decided('2026-06-05')}`],
  )
})

test.each([
  ['‸silent', 'directness: direct', '`silent` is cited as direct without its words.'],
  ['‸told', 'directness: direct', '`told` is cited as direct without its words.'],
  [
    'silent',
    'directness: direct, quote: ‸Prices may fall in each',
    '`silent` is quoted, and has no passage that could hold the words.',
  ],
  [
    'silent',
    'directness: indirect, quote: ‸Prices may fall in each',
    '`silent` is quoted, and has no passage that could hold the words.',
  ],
])('%s, %s', (source, rest, message) => {
  const [found] = check([source, rest])
  expect(found?.message).toBe(message)
  expect(found?.fix).toContain(`ripen quote ${source.replace('‸', '')}`)
})

test('a record gets one note, which counts the others', () => {
  const [found] = check(
    ['told', 'directness: direct, quote: Prices may fall in each'],
    ['‸silent', 'directness: direct'],
    ['told', 'directness: direct'],
    ['silent', 'directness: indirect, quote: whatever it says'],
  )
  expect(found?.message).toBe(
    '`silent` is cited as direct without its words. Words are wanted of 2 other citations, too.',
  )
})

test('a quote that no passage holds is told as such, and what no source could be found for too', () => {
  const evidence = [
    '{ source: told, stance: supports, directness: direct, quote: Prices will fall in each }',
    '{ source: nowhere, stance: supports, directness: direct }',
  ]
  reports(
    'quote-unproved',
    {
      ...sources,
      'claims/economy/x.yaml': claimText({ evidence, history: [badge('2026-05-30', 'remy', 'unsourced')] }),
    },
    { asOf: '2026-11-24', besides: ['quote-not-found', 'unknown-source'] },
  )
})

test('a dispatch is told, and a withdrawn claim is not', () => {
  const evidence = ['{ source: ‸silent, stance: supports, directness: direct }']
  const entries = [badge('2026-05-30', 'remy', 'unsourced')]
  reports('quote-unproved', {
    ...sources,
    'river/2026-11-23-prices.md': dispatchText({ evidence, history: [badge('2026-11-23', 'remy', 'unsourced')] }),
    'claims/economy/x.yaml': claimText({
      evidence: ['{ source: silent, stance: supports, directness: direct }'],
      history: entries,
      more: `withdrawn: ${decided('2026-06-05')}\n`,
    }),
  })
})
