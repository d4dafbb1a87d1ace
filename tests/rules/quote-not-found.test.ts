import { describe, expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, claimText, grade, sourceText } from '../helpers/texts.ts'

const years = 'We find that prices may fall by 3.5 % in each of the years to come.'
const cut = 'Bread became dearer in spring […] and cheaper in the autumn of that year.'

const source = sourceText('study', {
  history: [grade('2026-05-30', 'editor', 'B')],
  more:
    'url: https://example.org/study\npassages:\n' +
    `  - { id: years, text: "${years}", at: p. 4, seen: { date: 2026-05-30, by: editor } }\n` +
    `  - { id: seasons, text: "${cut}", seen: { date: 2026-05-30, by: editor } }\n`,
})

/** A claim whose only citation has some more keys. */
function citing(more: string): string {
  const evidence = [`{ source: study, stance: supports, directness: direct, ${more} }`]
  return claimText({ evidence, history: [badge('2026-05-30', 'remy', 'unsourced')] })
}

const check = (more: string) =>
  reports('quote-not-found', { 'claims/economy/x.yaml': citing(more), 'sources/study.yaml': source })

test.each([
  'quote: prices may fall by 3.5 % in each of the years',
  'quote: "We find that … in each of the years to come."',
  'quote: "Bread became dearer in spring […] and cheaper", passage: seasons',
  'at: p. 4',
])('%s is found, or nothing to be found', (more) => {
  check(more)
})

describe('a quote is not found', () => {
  test.each([
    [
      'quote: prices ‸will fall by 3.5 % in each of the years',
      'The passage `years` of `study` has `may`, the quote `will`.',
      'prices [-may-] {+will+} fall',
    ],
    ['quote: prices may fall by ‸4.5 % in each of the years', 'has `3.5`, the quote `4.5`.', '[-3.5-] {+4.5+}'],
    ['quote: prices may ‸not fall by 3.5 %', 'has `fall`, the quote `not`.', '{+not+} fall'],
    ['quote: ‸may fall', 'The quote holds 8 characters, and it takes 12 to prove something.', 'Quote more'],
    ['quote: "prices may fall by ‸[nearly] 3.5 % in each"', '`[nearly]` was added to the quote', 'Quote the words'],
    [
      'quote: "in each of the years … ‸prices may fall by"',
      'has `prices may fall by` before what is quoted',
      'in the order',
    ],
    [
      'quote: "‸dearer in spring and cheaper in the autumn"',
      'leaves words out within',
      'Put `…` where the passage has `[…]`.',
    ],
    [
      'quote: ‸that prices may fall by 3',
      'cuts a word or a number: the passage `years` of `study` has',
      'Quote all of it.',
    ],
    [
      'quote: prices may fall by 3.5 %, passage: ‸seasons',
      'The passage `seasons` does not hold the quote, and `years` does.',
      'Name `years`',
    ],
    ['quote: ‸prices may fall by 4.5 %, passage: seasons', 'The passage `seasons` of `study` has ', ''],
    [
      'quote: prices may fall by 3.5 %, passage: ‸season',
      '`study` has no passage `season`.',
      'Did you mean `seasons`?',
    ],
  ])('%s', (more, message, fix) => {
    const [found] = check(more)
    expect(found?.message).toContain(message)
    expect(found?.fix).toContain(fix)
  })
})

test('of a long quote, what surrounds the difference is told', () => {
  const long = `${'so many words '.repeat(40)}may be dear ${'and as many more '.repeat(30)}`.trim()
  const more = `url: https://example.org/a\npassages:\n  - { id: a, text: ${long}, seen: { date: 2026-05-30, by: editor } }\n`
  const [found] = reports('quote-not-found', {
    'claims/economy/x.yaml': citing(`quote: ${long.replace('may', '‸must')}`),
    'sources/study.yaml': sourceText('study', { history: [grade('2026-05-30', 'editor', 'B')], more }),
  })
  expect(found?.fix).toContain('many words [-may-] {+must+} be dear and')
  expect(found?.fix?.length).toBeLessThan(400)
})

test('a quote of a source without passages is nobody’s fault yet', () => {
  const silent = sourceText('study', {
    history: [grade('2026-05-30', 'editor', 'B')],
    more: 'url: https://example.org/a\n',
  })
  reports('quote-not-found', {
    'claims/economy/x.yaml': citing('quote: whatever it says'),
    'sources/study.yaml': silent,
  })
})
