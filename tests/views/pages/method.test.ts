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
