import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countless } from '../../src/engine/figures/counts.ts'
import { Exact } from '../../src/engine/figures/exact.ts'
import { readNumber } from '../../src/engine/figures/written.ts'
import { reports } from '../helpers/garden.ts'
import { badge, claimText } from '../helpers/texts.ts'

const figure = (id: string, more: string) => `  - { id: ${id}, measure: price, ${more} }\n`

function check(more: string, whole = 'words: costs 5, value: 5, unit: billion $') {
  return reports('impossible-figure', {
    'claims/economy/x.yaml': claimText({
      history: [badge('2026-05-30', 'remy', 'unsourced')],
      more: `detail: It costs 5, 10, 0, 34, 40, 46, 100.4, 101 or 500 of 700, 6000.\nfigures:\n${figure('a', more)}${figure('whole', whole)}`,
    }),
  })
}

test.each([
  'words: "100.4", value: "100.4", unit: times',
  'words: "500", value: 500, unit: "% more"',
  'words: "40", value: 40, low: 34, high: 46, unit: "%"',
  'words: "34", value: 34, unit: "%", n: 53',
  'words: "34", value: 34, unit: "%"',
  'words: "500", value: 500, unit: million $, of: whole',
  'words: "6000", value: 6000, unit: tokens, of: whole',
  'words: costs 5, value: 5, from: 2026-05-30, to: 2026-05-30',
  'words: "10", value: 10, unit: fold, per: 0.00000001 second',
  'words: "10", value: 10, unit: $, per: 0.0000000001 second',
  'words: "34", value: 34, unit: "% less", per: 0.0000000001 second',
])('passes: %s', (more) => {
  check(more)
})

test.each([
  ['words: "101", value: ‸101, unit: "%"', '`101 %` is more than all of it.'],
  ['words: "101", value: ‸101, unit: "% less"', '`101 % less` is a fall by more than all there was.'],
  ['words: 0, value: ‸0, unit: fold', '`0 fold` is no factor.'],
  ['words: "34", value: ‸34, low: 40, high: 46', '`34` does not lie from `40` to `46`.'],
  ['words: 46, low: ‸46, high: 40', 'The range begins at `46`, above its end (`40`).'],
  ['words: costs 5, value: 5, from: 2026-05-30, to: ‸2026-05-29', 'The span ends on `2026-05-29`, before it begins'],
  ['words: "34", value: ‸34, unit: "%", n: 40', 'No count among 40 makes `34 %`: 13 are 32.5 %, 14 are 35.0 %.'],
  ['words: "6000", value: ‸6000, unit: million $, of: whole', 'It is more than `whole`, of which it is a part.'],
  [
    'words: "10", value: 10, unit: fold, per: ‸0.0000000001 second',
    '`10 fold per 0.0000000001 second` comes to no number that can be told for a year.',
  ],
  ['words: "10", value: 10, unit: ‸fold per 0.0000000001 second', '`10 fold per 0.0000000001 second` comes to no'],
  [
    'words: "10", value: 10, unit: fold less, per: ‸0.0000000001 second',
    '`10 fold less per 0.0000000001 second` comes to',
  ],
  [
    'words: "34, 40", low: 34, high: 40, unit: "% more", per: ‸0.0000000001 second',
    '`40 % more per 0.0000000001 second`',
  ],
  ['words: "6000", value: 6000, of: ‸whloe', 'This claim has no other figure `whloe`.'],
])('does not pass: %s', (more, message) => {
  const [found] = check(more.replace('words: 46', 'words: "40, 46"'))
  expect(found?.message).toContain(message)
})

test('every share that was counted is one that can be', () => {
  const places = fc.integer({ min: 0, max: 4 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(), places, fc.boolean(), (n, some, digits, isUp) => {
      const rounding = isUp ? Exact.ROUND_HALF_UP : Exact.ROUND_HALF_EVEN
      const text = new Exact(some % (n + 1)).times(100).div(n).toFixed(digits, rounding)
      const share = readNumber(text)
      return share !== undefined && countless(share, `${n}`) === undefined
    }),
  )
})
