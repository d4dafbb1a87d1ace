import { expect, test } from 'vitest'
import { type Answered, searchesText } from '../../scripts/searches-text.ts'

const answered = (ask: string, ...found: string[]): Answered => ({ ask, claims: ['a/right', 'a/right-too'], found })

test('the shares are told, and what a search finds elsewhere than first', () => {
  const tuned = [
    answered('first', 'a/right', 'a/wrong'),
    answered('the other', 'a/right-too'),
    answered('late', 'a/wrong', 'a/right-too', 'a/right'),
    answered('too late', ...Array.from({ length: 5 }, () => 'a/wrong'), 'a/right'),
  ]
  expect(
    searchesText(tuned, [answered('never', 'a/wrong'), answered('nothing')]),
  ).toBe(`4 questions that the search was tuned by: first 2 (50 %), among the first 5 3 (75 %)
  at 2  late  (a/wrong stands first)
  at 6  too late  (a/wrong stands first)

2 questions that were held out: first 0 (0 %), among the first 5 0 (0 %)
  nowhere  never  (a/wrong stands first)
  nowhere  nothing  (nothing stands first)

6 questions in all: first 2 (33 %), among the first 5 3 (50 %)
`)
})
