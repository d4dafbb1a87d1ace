import { expect, test } from 'vitest'
import { reportsChange } from '../helpers/change.ts'

const path = 'claims/economy/bread.yaml'
const claim = (...days: string[]): string =>
  `statement: x\nkind: finding\nevidence: []\nhistory:\n${days.map((day, at) => `  - { date: ${day}, by: remy, badge: unsourced, why: Reason ${at}. }\n`).join('')}`

test.each<[string, string[], string[]]>([
  ['the same day', ['2026-06-05'], ['2026-06-05', '2026-06-05']],
  ['the day after', ['2026-06-05'], ['2026-06-05', '2026-06-06']],
  ['the day before', ['2026-06-05'], ['2026-06-05', '‸2026-06-04']],
  ['one good, one too old', ['2026-05-30'], ['2026-05-30', '2026-06-05', '‸2026-05-29']],
])('a new entry of %s', (_name, before, after) => {
  reportsChange('backdated', { [path]: claim(...before) }, { [path]: claim(...after) })
})

test('two new entries out of order, neither too old, are only out of order', () => {
  const found = reportsChange(
    'history-order',
    { [path]: claim('2026-05-30') },
    { [path]: claim('2026-05-30', '2026-06-12', '‸2026-06-05') },
  )
  expect(found).toHaveLength(1)
})
