import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, cite, claimText, decided, dispatchText, grade, sourceText } from '../helpers/texts.ts'

const sources = { 'sources/a.yaml': sourceText('a', { history: [grade('2026-05-30', 'editor', 'B')] }) }
const evidence = [cite('a')]

test('a badge below the earned one is noted, in claims and dispatches', () => {
  const found = reports('ripe-for-promotion', {
    ...sources,
    'claims/economy/a.yaml': claimText({ evidence, history: [badge('2026-05-30', 'editor', 'caveat')] }),
    'claims/economy/b.yaml': claimText({
      evidence,
      history: [badge('2026-05-30', 'remy', 'unsourced'), badge('2026-05-30', 'editor', '‸unconfirmed')],
    }),
    'river/2026-11-23-a.md': dispatchText({ evidence, history: [badge('2026-11-23', 'remy', '‸unsourced')] }),
  })
  expect(found.map(({ message }) => message)).toEqual([
    'The badge in force is `unconfirmed`, and the evidence has earned `caveat`.',
    'The badge in force is `unsourced`, and the evidence has earned `caveat`.',
  ])
  expect(found[0]?.fix).toContain('  - { date: 2026-11-24, by: editor, badge: caveat, why: … }')
})

test('a withdrawn claim is not', () => {
  reports('ripe-for-promotion', {
    ...sources,
    'claims/economy/a.yaml': claimText({
      evidence,
      history: [badge('2026-05-30', 'remy', 'unsourced')],
      more: `withdrawn: ${decided('2026-06-05')}\n`,
    }),
  })
})
