import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, claimText, decided } from '../helpers/texts.ts'

// 2026-01-01 and 180 days are 2026-06-30; and 365 days, 2027-01-01.
test.each([
  ['2026-06-29', '', undefined],
  ['2026-06-30', '‸', 'Last tended on `2026-01-01`, 180 days ago: `due` since day 180.'],
  ['2026-07-01', '‸', 'Last tended on `2026-01-01`, 181 days ago: `due` since day 180.'],
  ['2026-12-31', '‸', 'Last tended on `2026-01-01`, 364 days ago: `due` since day 180.'],
  ['2027-01-01', '‸', 'Last tended on `2026-01-01`, 365 days ago: `overdue` since day 365.'],
])('on %s', (asOf, mark, message) => {
  const history = [badge('2025-01-01', 'remy', 'unsourced'), badge(`${mark}2026-01-01`, 'remy', 'unsourced')]
  const found = reports(
    'tend-due',
    {
      'pages/economy.md': '---\ntitle: Economy\nsummary: What things cost.\nplanted: 2025-01-01\n---\nWords.\n',
      'claims/economy/a.yaml': claimText({ history }),
      'claims/economy/b.yaml': claimText({ history: [badge(asOf, 'remy', 'unsourced')] }),
    },
    { asOf },
  )
  expect(found[0]?.message).toBe(message)
})

test('a withdrawn claim needs no tending', () => {
  const history = [badge('2020-01-01', 'remy', 'unsourced')]
  reports('tend-due', {
    'claims/economy/a.yaml': claimText({ history, more: `withdrawn: ${decided('2020-06-05')}\n` }),
  })
})
