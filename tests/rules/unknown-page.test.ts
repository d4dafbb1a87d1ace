import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'

const claim = (statement: string, more = ''): string =>
  `statement: ${statement}\nkind: finding\n${more}evidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n`

const garden = (home: string): string => `title: A garden\nurl: https://garden.example\nlanguage: en\nhome: [${home}]\n`
const dispatch = (pages: string): string =>
  `---\ndate: 2026-05-30\nvoice: remy\npages: [${pages}]\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n---\nNews.\n`

test('the home page, a dispatch and the folder of a claim', () => {
  const found = reports('unknown-page', {
    'garden.yaml': garden('economy, ‸economics'),
    'river/2026-05-30-x.md': dispatch('economy, ‸ecology'),
    'claims/economy/good.yaml': claim('x'),
    'claims/econmy/bad.yaml': `‸${claim('x')}`,
  })
  expect(found[0]?.message).toContain('Did you mean `economy`?')
})

test('elsewhere a page may be wanted', () => {
  const page =
    '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\nrelated: [{ page: wheat, why: Made of it. }]\n---\n[[wheat]]\n'
  reports('unknown-page', { 'pages/economy.md': page })
})

test('nothing is planted on a plain page, and the home page does not lead there', () => {
  const found = reports('unknown-page', {
    'pages/imprint.md': '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\nplain: true\n---\nWe. See [[economy]].\n',
    'pages/economy.md': '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\nplain: false\n---\nSee [[imprint]].\n',
    'garden.yaml': garden('economy, ‸imprint'),
    'river/2026-05-30-x.md': dispatch('‸imprint'),
    'claims/economy/good.yaml': claim('x'),
    'claims/imprint/bad.yaml': `‸${claim('x')}`,
  })
  expect(new Set(found.map(({ message }) => message.split(':')[0]))).toEqual(new Set(['The page `imprint` is plain']))
})
