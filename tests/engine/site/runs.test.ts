import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Run, runsFromOldest, runsOf } from '../../../src/engine/site/runs.ts'

const anyGroups = fc.array(fc.nat(12), { maxLength: 20 })
const anyMost = fc.integer({ min: 1, max: 8 })
const sumOf = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0)
const lengthOf = ({ from, to }: Run): number => to - from

/** Whether runs hold everything once, in order. */
function areWhole(runs: readonly Run[], total: number): boolean {
  return runs.every(({ from }, index) => from === (runs[index - 1]?.to ?? 0)) && runs.at(-1)?.to === total
}

test.each([
  [[], 3, [0]],
  [[3], 3, [3]],
  [[4], 3, [3, 1]],
  [[2, 2], 3, [2, 2]],
  [[1, 2, 1], 3, [3, 1]],
  [[1, 7, 1, 1], 3, [1, 3, 3, 3]],
])('groups of %j, at most %i, come in runs of %j', (groups, most, lengths) => {
  expect(runsOf(groups, most).map(lengthOf)).toEqual(lengths)
})

test('runs hold everything once, none is too long, and only what is too long itself is cut', () => {
  fc.assert(
    fc.property(anyGroups, anyMost, (groups, most) => {
      const runs = runsOf(groups, most)
      expect(areWhole(runs, sumOf(groups))).toBe(true)
      expect(runs.filter((run) => lengthOf(run) > most)).toEqual([])
      const short = groups.map((size, index) => ({ from: sumOf(groups.slice(0, index)), size }))
      const cut = short.filter(
        ({ from, size }) => size <= most && runs.some((run) => from < run.to && run.to < from + size),
      )
      expect(cut).toEqual([])
    }),
  )
})

test.each([
  [[], 2, [0]],
  [[1, 1, 1, 1], 2, [4]],
  [[1, 1, 1, 1, 1], 2, [3, 2]],
  [[1, 1, 1, 1, 1, 1, 1], 2, [3, 2, 2]],
  [[1, 2, 2, 2], 2, [3, 2, 2]],
])('from the oldest, groups of %j, at most %i, come in runs of %j', (groups, most, lengths) => {
  expect(runsFromOldest(groups, most).map(lengthOf)).toEqual(lengths)
})

test('from the oldest, runs hold everything once, and none but the first is longer than it may be', () => {
  fc.assert(
    fc.property(anyGroups, anyMost, (groups, most) => {
      const [newest, ...older] = runsFromOldest(groups, most)
      expect(areWhole(newest ? [newest, ...older] : [], sumOf(groups))).toBe(true)
      expect(newest && lengthOf(newest)).toBeLessThanOrEqual(2 * most)
      expect(older.filter((run) => lengthOf(run) > most)).toEqual([])
    }),
  )
})

test('what is new moves nothing that is older into another run', () => {
  fc.assert(
    fc.property(anyGroups, anyGroups, fc.nat(12), anyMost, (added, groups, more, most) => {
      const [first = 0, ...rest] = groups
      const after = [...added, first + more, ...rest]
      const fromEnd = (sizes: readonly number[]) =>
        runsFromOldest(sizes, most)
          .slice(1)
          .map(({ from, to }) => [sumOf(sizes) - to, sumOf(sizes) - from])
          .toReversed()
      const before = fromEnd(groups)
      expect(fromEnd(after).slice(0, before.length)).toEqual(before)
    }),
  )
})
