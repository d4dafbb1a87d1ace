import { expect, test } from 'vitest'
import { asOf, policyText, reports } from '../helpers/garden.ts'
import { badge, cite, claimText, grade, sourceText } from '../helpers/texts.ts'

test('a grade that the policy does not have is reported in sources', () => {
  const found = reports('unknown-grade', {
    'sources/a.yaml': sourceText('a', { history: [grade('2026-05-30', 'editor', 'B')] }),
    'sources/b.yaml': sourceText('b', {
      history: [grade('2026-05-30', 'editor', '‸b'), grade('2026-06-05', 'editor', '‸E')],
    }),
  })
  expect(found.map(({ message }) => message)).toEqual([
    'The policy has no grade `b`. Did you mean `B`?',
    'The policy has no grade `E`.',
  ])
  expect(found[0]?.fix).toBe('Use a grade of `policy.yaml`, best first: `A`, `B`, `C` and `D`.')
})

test('and in the limits, the tests and the bar for contradictions of the policy itself', () => {
  reports('unknown-grade', {
    'policy.yaml': policyText
      .replace('calculator], best: C', 'calculator], best: ‸E')
      .replace('atLeast: 1, grade: B, directness: direct }', 'atLeast: 1, grade: ‸F, directness: direct }')
      .replace('contested: { grade: B', 'contested: { grade: ‸G'),
  })
})

test('a claim is not also blamed for the grade of its source', () => {
  reports(
    'badge-not-earned',
    {
      'sources/a.yaml': sourceText('a', { history: [grade('2026-05-30', 'editor', 'E')] }),
      'claims/economy/a.yaml': claimText({
        evidence: [cite('a')],
        history: [badge('2026-05-30', 'editor', 'caveat')],
      }),
    },
    { asOf, besides: ['unknown-grade'] },
  )
})
