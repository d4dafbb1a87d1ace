import { test } from 'vitest'
import { asOf, reports } from '../helpers/garden.ts'
import { badge, claimText } from '../helpers/texts.ts'

test('a key that stands twice in a block is reported at the second, and in another block it is another key', () => {
  reports('duplicate-key', {
    'voices/ana.yaml': 'name: Ana\nrole: voice\n',
    'voices/wren.yaml': 'name: Wren\nrole: voice\n‸name: Jenny\n',
    'claims/economy/a.yaml': claimText({
      history: [
        badge('2026-05-30', 'remy', 'unsourced'),
        '{ date: 2026-05-30, by: remy, badge: unsourced, why: So., ‸why: Or so. }',
      ],
    }),
  })
})

test('the rest of the record is still checked', () => {
  reports(
    'unknown-badge',
    { 'claims/economy/a.yaml': `${claimText({ history: [badge('2026-05-30', 'remy', '‸vague')] })}kind: finding\n` },
    { asOf, besides: ['duplicate-key'] },
  )
})
