import { expect, test } from 'vitest'
import { asOf, reports } from '../helpers/garden.ts'
import { badge, claimText, decided, pageText } from '../helpers/texts.ts'

const history = [badge('2026-05-30', 'remy', 'unsourced')]
const claim = claimText({ history })

test('a claim is reported once its page lists others', () => {
  const found = reports('uncited-claim', {
    'pages/farming.md': pageText({ more: 'claims: [farming/a]\n' }),
    'claims/farming/a.yaml': claim,
    'claims/farming/b.yaml': `‸${claim}`,
  })
  expect(found[0]?.message).toBe("`farming/b` is on no page's list of claims, although `pages/farming.md` has one.")
})

test.each([
  ['its page has no list', '', ''],
  ['its page has an empty list', 'claims: []\n', ''],
  ['a group of its page holds it', 'claims: [{ group: Fields, claims: [farming/b] }, farming/a]\n', ''],
  ['another page lists it', 'claims: [farming/a]\n', 'claims: [farming/b]\n'],
])('a claim is not when %s', (_, farming, economy) => {
  reports('uncited-claim', {
    'pages/farming.md': pageText({ more: farming }),
    'pages/economy.md': pageText({ more: economy }),
    'claims/farming/a.yaml': claim,
    'claims/farming/b.yaml': claim,
  })
})

test('a withdrawn claim is not', () => {
  reports('uncited-claim', {
    'pages/farming.md': pageText({ more: 'claims: [farming/a]\n' }),
    'claims/farming/a.yaml': claim,
    'claims/farming/b.yaml': claimText({ history, more: `withdrawn: ${decided('2026-06-05')}\n` }),
  })
})

test('nor is one where a name on the list stands for nothing: that name may mean it', () => {
  const texts = {
    'pages/farming.md': pageText({ more: 'claims: [farming/a, farming/bb]\n' }),
    'claims/farming/a.yaml': claim,
    'claims/farming/b.yaml': claim,
  }
  reports('uncited-claim', texts, { asOf, besides: ['unknown-claim'] })
})
