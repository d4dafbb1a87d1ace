import { expect, test } from 'vitest'
import { asOf, reports } from '../helpers/garden.ts'
import { badge, claimText, decided, pageText } from '../helpers/texts.ts'

const history = [badge('2026-05-30', 'remy', 'unsourced')]

test('a page needs a claim in its folder or on its list', () => {
  const found = reports('page-without-claims', {
    'pages/economy.md': pageText(),
    'claims/economy/a.yaml': claimText({ history }),
    'pages/farming.md': pageText({ more: 'claims: [economy/a]\n' }),
    'pages/fishing.md': pageText({ more: '‸claims: []\n' }),
  })
  expect(found[0]?.message).toBe('The page `fishing` has no claims: none in `claims/fishing/`, and none on its list.')
})

test('a plain page needs none', () => {
  reports('page-without-claims', {
    'claims/economy/a.yaml': claimText({ history }),
    'pages/imprint.md': pageText({ more: 'plain: true\n' }),
    'pages/farming.md': pageText({ more: '' }).replace('title', '‸title'),
    'pages/fishing.md': pageText({ more: 'plain: false\n' }).replace('title', '‸title'),
  })
})

test('a withdrawn claim is a claim of its page', () => {
  reports('page-without-claims', {
    'claims/economy/a.yaml': claimText({ history, more: `withdrawn: ${decided('2026-06-05')}\n` }),
  })
})

test('a page whose only claim cannot be read is not also without claims', () => {
  reports('page-without-claims', { 'claims/economy/a.yaml': 'statement: "Prices' }, { asOf, besides: ['yaml-syntax'] })
})
