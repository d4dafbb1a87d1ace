import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, claimText } from '../helpers/texts.ts'

function check(figure: string) {
  return reports('unknown-unit', {
    'claims/economy/x.yaml': claimText({
      history: [badge('2026-05-30', 'remy', 'unsourced')],
      more: `detail: It costs 5.\nfigures:\n  - { id: a, measure: price, words: costs 5, value: 5${figure} }\n`,
    }),
  })
}

test.each(['', ', unit: $', ', unit: $, per: million tokens', ', per: year', ', unit: "% more", per: 22 months'])(
  'passes%s',
  (figure) => {
    check(figure)
  },
)

test.each([
  [', unit: ‸dolars', 'There is no unit `dolars`.', 'Did you mean `dollars`?'],
  [', unit: ‸$ per tokn', 'There is no unit `tokn`.', 'Did you mean `token`?'],
  [', unit: $, per: ‸huor', 'There is no unit `huor`.', 'Did you mean `hour`?'],
  [', unit: ‸smoots', 'There is no unit `smoots`.', 'Use one that the rule lists'],
])('does not pass%s', (figure, message, fix) => {
  const [found] = check(figure)
  expect(found?.message).toBe(message)
  expect(found?.fix).toContain(fix)
})
