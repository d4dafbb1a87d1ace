import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, claimText, pageText } from '../helpers/texts.ts'

const claim = claimText({ history: [badge('2026-05-30', 'remy', 'unsourced')] })
const claims = { 'claims/farming/a.yaml': claim, 'claims/farming/b.yaml': claim }

test('a claim on two pages, once on each', () => {
  reports('listed-twice', {
    'pages/farming.md': pageText({ more: 'claims: [farming/a, { group: Fields, claims: [farming/b] }]\n' }),
    'pages/economy.md': pageText({ more: 'claims: [farming/a]\n' }),
    ...claims,
  })
})

test('a claim alone and in a group, or in two groups, at each place after the first', () => {
  const list = `claims:
  - farming/a
  - { group: Fields, claims: [‸farming/a, farming/b] }
  - { group: Barns, claims: [‸farming/b] }
  - ‸farming/b
`
  const found = reports('listed-twice', { 'pages/farming.md': pageText({ more: list }), ...claims })
  expect(found.map(({ message }) => message)).toEqual([
    '`farming/a` is on the list of this page already.',
    '`farming/b` is on the list of this page already, in the group “Fields”.',
    '`farming/b` is on the list of this page already, in the group “Fields”.',
  ])
})
