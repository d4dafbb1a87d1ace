import { expect, test } from 'vitest'
import { type NextStep, nextSentence } from '../../../src/engine/index.ts'
import { englishWords } from '../../../src/words/words.ts'
import { gardenOf, source } from '../../helpers/records.ts'

const add = { do: 'add', to: 'p/c', count: 1, filter: {}, unrelatedTo: [], apart: false, outweighs: [] } as const
const full = { directness: 'direct', grade: 'B', disinterested: true } as const
const garden = gardenOf({ sources: { a: { ...source('A'), publisher: 'Atlas Inc.' }, b: source('A') }, claims: {} })

test.each<[NextStep, string]>([
  [add, 'Find one source.'],
  [{ ...add, filter: { directness: 'indirect' } }, 'Find one indirect source.'],
  [
    { ...add, count: 2, filter: full },
    'Find two independent, direct sources of grade B or better with nothing to gain, not related to each other.',
  ],
  [
    { ...add, apart: true, unrelatedTo: ['a'] },
    'Find one more independent source, not related to Atlas Inc. or any other new one.',
  ],
  [
    { ...add, count: 12, outweighs: ['b', 'a'] },
    'Find 12 independent sources, not related to each other, which also outweighs “A source” and Atlas Inc.',
  ],
  [{ ...add, to: 'p/d' }, 'For `p/d`: find one source.'],
  [{ do: 'answer', to: 'p/c', source: 'a', outweighedBy: undefined }, 'Answer Atlas Inc., which contradicts it.'],
  [
    { do: 'stop-resting-on', to: 'p/d', on: 'p/e', because: 'ceiling' },
    'For `p/d`: rest on `p/e` no longer, which can reach no better badge.',
  ],
])('a step is a sentence: %j', (step, expected) => {
  expect(nextSentence(step, 'p/c', garden, englishWords)).toBe(expected)
})
