import { expect, test } from 'vitest'
import { asOf, policyText, reports } from '../helpers/garden.ts'
import { badge, claimText, dispatchText } from '../helpers/texts.ts'

test('a badge that the policy does not have is reported in claims, dispatches and ceilings', () => {
  const found = reports('unknown-badge', {
    'claims/economy/a.yaml': claimText({ history: [badge('2026-05-30', 'remy', 'unsourced')] }),
    'claims/economy/b.yaml': claimText({ history: [badge('2026-05-30', 'remy', '‸unsorced')] }),
    'policy.yaml': policyText.replace('reading: caveat', 'reading: ‸excellent'),
    'river/2026-11-23-a.md': dispatchText({ history: [badge('2026-11-23', 'remy', '‸caveats')] }),
  })
  expect(found.map(({ message }) => message)).toEqual([
    'The policy has no badge `unsorced`. Did you mean `unsourced`?',
    'The policy has no badge `excellent`.',
    'The policy has no badge `caveats`. Did you mean `caveat`?',
  ])
  expect(found[0]?.fix).toBe('Use a badge of `policy.yaml`: `well-sourced`, `caveat`, `unconfirmed` and `unsourced`.')
})

test('an old entry is looked at as well as the last', () => {
  reports('unknown-badge', {
    'claims/economy/a.yaml': claimText({
      history: [badge('2026-05-30', 'remy', '‸good'), badge('2026-06-05', 'remy', 'unsourced')],
    }),
  })
})

test('without a policy that can be read, no badge is unknown', () => {
  reports(
    'unknown-badge',
    {
      'policy.yaml': 'grades: [',
      'claims/economy/a.yaml': claimText({ history: [badge('2026-05-30', 'remy', 'good')] }),
    },
    { asOf, besides: ['yaml-syntax'] },
  )
})
