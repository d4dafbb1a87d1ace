import { describe, expect, test } from 'vitest'
import { countsOn } from '../../src/client/as-it-stood/counts.ts'
import { pastWords } from '../../src/client/as-it-stood/said.ts'
import { sayerOf } from '../../src/client/words.ts'
import { printedWords } from '../../src/words/printed.ts'
import { englishWords } from '../../src/words/words.ts'

const ladder = ['Well sourced', 'Caveat', 'Unsourced']
const tended = ['2026-05-28', '2026-06-10', '2026-06-02']

const sayer = sayerOf(printedWords(englishWords, pastWords))

describe('the line of counts of a day', () => {
  test.each([
    [
      'counts what had a badge, best first',
      [2, 0, 2],
      '3 claims: 1 Well sourced, 2 Unsourced. Last tended 2026-06-02.',
    ],
    ['leaves out what was not planted', [1, undefined], '1 claim: 1 Caveat. Last tended 2026-06-02.'],
    ['says when there was nothing', [undefined], 'Nothing had been planted here by 2026-06-05.'],
  ])('%s', (_, ranks, line) => {
    const claims = ranks.map((rank) => ({ rank, until: undefined }))
    expect(countsOn('2026-06-05', claims, ladder, tended, sayer)).toBe(line)
  })

  test.each([
    ['2026-06-04', '1 claim: 1 Caveat.'],
    ['2026-06-05', 'Nothing had been planted here by 2026-06-05.'],
  ])('counts what was withdrawn until the day before: %s', (on, line) => {
    expect(countsOn(on, [{ rank: 1, until: '2026-06-05' }], ladder, [], sayer)).toBe(line)
  })
})
