import { expect, test } from 'vitest'
import { asOf, reports } from '../helpers/garden.ts'
import { badge, cite, claimText, dispatchText, grade, sourceText } from '../helpers/texts.ts'

const source = { 'sources/a.yaml': sourceText('a', { history: [grade('2026-05-30', 'editor', 'B')] }) }

test.each([
  ['an editor raises', 'unconfirmed', 'editor', 'caveat'],
  ['a voice keeps', 'caveat', 'remy', 'caveat'],
  ['a voice lowers', 'caveat', 'remy', 'unconfirmed'],
])('%s a badge', (_, from, by, to) => {
  const history = [badge('2026-05-30', 'remy', from), badge('2026-06-05', by, to)]
  reports('raise-needs-editor', {
    ...source,
    'claims/economy/a.yaml': claimText({ evidence: [cite('a')], history }),
  })
})

test('a voice that is no editor raises no badge and no grade, and an old raise is still one', () => {
  const good = [badge('2026-05-30', 'remy', 'unconfirmed'), badge('2026-06-05', 'editor', 'caveat')]
  const bad = [
    badge('2026-05-30', 'remy', 'unconfirmed'),
    badge('2026-06-05', '‸remy', 'caveat'),
    badge('2026-06-06', 'remy', 'unconfirmed'),
  ]
  const found = reports('raise-needs-editor', {
    ...source,
    'claims/economy/a.yaml': claimText({ evidence: [cite('a')], history: good }),
    'claims/economy/b.yaml': claimText({ evidence: [cite('a')], history: bad }),
    'river/2026-11-23-a.md': dispatchText({ evidence: [cite('a')], history: bad }),
    'sources/b.yaml': sourceText('b', {
      history: [grade('2026-05-30', 'remy', 'C'), grade('2026-06-05', '‸remy', 'B')],
    }),
  })
  expect(found.map(({ message }) => message)).toEqual([
    'Entry 2 raises the badge from `unconfirmed` to `caveat`, but `remy` is not an editor.',
    'Entry 2 raises the badge from `unconfirmed` to `caveat`, but `remy` is not an editor.',
    'Entry 2 raises the grade from `C` to `B`, but `remy` is not an editor.',
  ])
})

test('unknown voices and unknown badges are the business of other rules', () => {
  reports(
    'raise-needs-editor',
    {
      ...source,
      'claims/economy/a.yaml': claimText({
        evidence: [cite('a')],
        history: [badge('2026-05-30', 'remy', 'unconfirmed'), badge('2026-06-05', 'nobody', 'caveat')],
      }),
      'claims/economy/b.yaml': claimText({
        evidence: [cite('a')],
        history: [badge('2026-05-30', 'remy', 'vague'), badge('2026-06-05', 'remy', 'caveat')],
      }),
    },
    { asOf, besides: ['unknown-voice', 'unknown-badge'] },
  )
})
