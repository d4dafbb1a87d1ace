import { test } from 'vitest'
import { reports } from '../helpers/garden.ts'

const claim = (statement: string, more = ''): string =>
  `statement: ${statement}\nkind: finding\n${more}evidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n`

test.each([
  ['words of the statement', 'unverified: ["$6.8 billion"]\n'],
  ['words of the detail, across emphasis', 'detail: About *seven* years.\nunverified: [seven years]\n'],
  ['words across a fold', 'detail: >-\n  Some long\n  words here.\nunverified: [long words]\n'],
  ['words that stand nowhere', 'unverified: ["$6.8 billion", ‸"$7 billion"]\n'],
  ['words in another case', 'unverified: [‸the Deal]\n'],
  ['marks that readers do not see', 'detail: About *seven* years.\nunverified: [‸"*seven*"]\n'],
])('%s', (_name, more) => {
  reports('unverified-words', { 'claims/economy/deal.yaml': claim('The deal is worth $6.8 billion.', more) })
})
