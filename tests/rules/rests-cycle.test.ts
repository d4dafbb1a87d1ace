import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, claimText } from '../helpers/texts.ts'

function restsOn(...rests: string[]): string {
  return claimText({ kind: 'reading', rests, history: [badge('2026-05-30', 'remy', 'unsourced')] })
}

test('readings may rest on each other in one direction', () => {
  reports('rests-cycle', {
    'claims/economy/a.yaml': restsOn(),
    'claims/economy/b.yaml': restsOn('economy/a'),
    'claims/economy/c.yaml': restsOn('economy/a', 'economy/b'),
  })
})

test('each cycle is one message, at its first claim, and blames no badge', () => {
  const found = reports('rests-cycle', {
    'claims/economy/a.yaml': restsOn(),
    'claims/economy/b.yaml': restsOn('‸economy/b'),
    'claims/economy/c.yaml': restsOn('economy/a', '‸economy/d'),
    'claims/economy/d.yaml': restsOn('economy/c'),
    'claims/economy/e.yaml': claimText({
      kind: 'reading',
      rests: ['economy/c'],
      history: [badge('2026-05-30', 'remy', 'caveat')],
    }),
  })
  expect(found.map(({ message }) => message)).toEqual([
    'These claims rest on each other: `economy/b` → `economy/b`.',
    'These claims rest on each other: `economy/c` → `economy/d` → `economy/c`.',
  ])
})
