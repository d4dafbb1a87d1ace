import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, claimText } from '../helpers/texts.ts'

const detail = 'It fell *tenfold* a year, from $20.00 to $1.70, by a third: 5–10 times as much, or $51.2 million.'
const history = [badge('2026-05-30', 'remy', 'unsourced')]

function check(figure: string, language = 'en') {
  return reports('figure-words', {
    'claims/economy/x.yaml': claimText({
      history,
      more: `detail: '${detail}'\nfigures:\n  - { id: a, measure: price, ${figure} }\n`,
    }),
    'garden.yaml': `title: A garden\nurl: https://garden.example\nlanguage: ${language}\n`,
  })
}

test.each([
  'words: fell tenfold a year, value: 10',
  'words: from $20.00, value: 20.00',
  'words: from $20.00, value: 20.00, unit: USD, per: hour',
  'words: $51.2 million, value: 51.2, unit: million $, per: quarter',
  'words: $1.70, value: 1.70, low: 1, high: 2',
  'words: by a third, value: 33.3',
  'words: by a third, value: "-33"',
  'words: 5–10 times, low: 5, high: 10',
])('%s', (figure) => {
  check(figure)
})

test.each([
  ['words: ‸fell tenfold each year, value: 10', 'stands neither in the statement nor in the detail'],
  ['words: fell tenfold a year, value: ‸12', '`fell tenfold a year` does not say `12`.'],
  ['words: $1.70, value: ‸1.7', '`$1.70` does not say `1.7`.'],
  ['words: $1.70, value: ‸1.71', '`$1.70` does not say `1.71`.'],
  ['words: by a third, value: ‸34', 'does not say `34`'],
  ['words: 5–10 times, low: 5, high: ‸11', 'does not say `11`'],
  ['words: from $20.00, value: 20.00, unit: ‸€', '`from $20.00` counts nothing in `€`.'],
  ['words: $1.70, value: 1.70, unit: ‸"%"', 'counts nothing in `%`'],
  ['words: $51.2 million, value: 51.2, unit: ‸billion $', '`$51.2 million` counts nothing in `billion $`.'],
  ['words: $51.2 million, value: 51.2, unit: ‸$', 'counts nothing in `$`'],
  ['words: as much, value: ‸5', 'does not say `5`'],
])('%s', (figure, message) => {
  expect(check(figure)[0]?.message).toContain(message)
})

test('of words in other languages, digits alone are read', () => {
  check('words: as much, value: 5', 'de')
  check('words: $1.70, value: ‸1.71', 'de')
})
