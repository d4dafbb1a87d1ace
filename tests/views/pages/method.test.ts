import { expect, test } from 'vitest'
import type { PolicyRecord } from '../../../src/engine/index.ts'
import { methodView } from '../../../src/views/pages/method.ts'
import { englishWords } from '../../../src/words/words.ts'
import { policy } from '../../helpers/records.ts'

test('the method says in plain words what each badge asks', () => {
  const { badges } = methodView(policy, englishWords)
  expect(badges.map(({ asks }) => asks)).toEqual([
    [
      'At least 2 independent sources that say it directly, of grade B or better.',
      'At least 1 source that says it directly, of grade B or better, with nothing to gain.',
      'No contradiction counts against it.',
    ],
    ['At least 1 source that says it directly, of grade B or better.'],
    ['At least 1 source.'],
    [],
  ])
})

test('what is asked of indirect sources is said too', () => {
  const requires: PolicyRecord['badges'][number]['requires'] = {
    independent: { atLeast: 3, directness: 'indirect' },
    disinterested: { atLeast: 2 },
  }
  const { badges } = methodView({ ...policy, badges: [{ id: 'sure', requires }] }, englishWords)
  expect(badges[0]?.asks).toEqual([
    'At least 3 independent sources from which it can be inferred.',
    'At least 2 independent sources, with nothing to gain.',
  ])
})

test('the method says in plain words which grades sources may have', () => {
  const gradeLimits: PolicyRecord['gradeLimits'] = [
    { kind: ['lead', 'post'], address: false, best: 'C' },
    { status: ['partly'], read: ['abstract', 'second-hand'], best: 'B' },
  ]
  expect(methodView({ ...policy, gradeLimits }, englishWords).limits).toEqual([
    'A source of the kind lead or post without an address can have at most grade C.',
    'A source that was verified in part alone of which the abstract alone was read or that was read at second hand alone can have at most grade B.',
  ])
})

test('the method says which claims texts may state, where the policy does', () => {
  expect(methodView(policy, englishWords).stated).toBeUndefined()
  const { stated } = methodView({ ...policy, statesBelow: { badge: 'caveat' } }, englishWords)
  expect(stated).toContain('only if its badge is “caveat” or better')
})
