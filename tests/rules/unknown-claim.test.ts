import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'

const claim = (statement: string, more = ''): string =>
  `statement: ${statement}\nkind: finding\n${more}evidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n`

const reading = (rests: string): string => claim('x').replace('kind: finding', `kind: reading\nrests: [${rests}]`)

test('what rests on it, asks about it and sets it in prose', () => {
  const found = reports('unknown-claim', {
    'claims/economy/bread.yaml': claim('Bread costs more.'),
    'claims/economy/reading.yaml': reading('economy/bread, ‸economy/braed'),
    'claims/economy/prose.yaml': claim('"‸[[claim:other/a-cake-of-rice]], [[claim:economy/bread]]"'),
    'pages/economy.md':
      '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\nclaims: [{ group: Food, claims: [‸economy/bred] }]\nquestions:\n  - { question: Why?, claims: [economy/bread, ‸bread/economy] }\n---\n',
  })
  expect(found.map(({ message }) => message)).toEqual([
    'There is no claim `other/a-cake-of-rice`.',
    'There is no claim `economy/braed`. Did you mean `economy/bread`?',
    'There is no claim `economy/bred`. Did you mean `economy/bread`?',
    'There is no claim `bread/economy`.',
  ])
})
