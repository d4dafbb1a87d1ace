import { expect, test } from 'vitest'
import { standing } from '../../../src/engine/judge/standing.ts'

const decided = { date: '2026-06-01', by: 'editor', why: 'Read again.' }

test.each([
  ['supports', ['a', 'e']],
  ['contradicts', ['c']],
  ['context', ['d']],
] as const)('of those that a record has, %s stands without what was dropped', (side, sources) => {
  const evidence = [
    { source: 'a', stance: 'supports' },
    { source: 'b', stance: 'supports', dropped: decided },
    { source: 'c', stance: 'contradicts' },
    { source: 'd', stance: 'context' },
    { source: 'e', stance: 'supports' },
  ] as const
  expect(standing(evidence, side).map(({ source }) => source)).toEqual(sources)
})

test('a linked citation is dropped on a day, and otherwise on none', () => {
  const citations = [
    { stance: 'supports', dropped: undefined },
    { stance: 'supports', dropped: '2026-06-01' },
  ] as const
  expect(standing(citations, 'supports')).toEqual([citations[0]])
})
