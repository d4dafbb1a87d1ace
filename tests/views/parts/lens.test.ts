import { expect, test } from 'vitest'
import { byId, tides } from '../../helpers/tides.ts'

const { pages, claimsLens } = await tides()

test('the lens of a page holds the moves of its claims, newest first, and begins with its first entry', () => {
  const { lens } = byId(pages, ({ card }) => card.id, 'tides')
  expect(lens.from).toBe('2025-10-01')
  const days = lens.moves.map(({ date }) => date)
  expect(days).toEqual(days.toSorted().reverse())
  expect(lens.moves.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['badge-moved', 'withdrawn']))
  expect(lens.moves.filter(({ move, kind }) => !move && kind !== 'withdrawn')).toEqual([])
})

test('the lens of all claims holds those of every page', () => {
  expect(claimsLens.moves.length).toBe(pages.reduce((sum, { lens }) => sum + lens.moves.length, 0))
})
