import { expect, test } from 'vitest'
import { byId, tides } from '../helpers/tides.ts'

const { search, claims, pages, sources, dispatches } = await tides()

test('every claim, page, source and dispatch is a record of its own, by id', () => {
  expect(search.map(({ url }) => url)).toEqual([
    ...claims.map(({ card }) => card.href),
    ...pages.map(({ card }) => card.href),
    ...sources.map(({ ref }) => ref.href),
    ...dispatches.map(({ card }) => card.href),
  ])
})

test('every record has both sorts, as texts that sort', () => {
  for (const { id, sort } of search)
    expect([id, sort.date, sort.ripeness]).toEqual([
      id,
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      expect.stringMatching(/^\d{5}$/),
    ])
})

test('no filter is empty or blank', () => {
  for (const { id, filters } of search) {
    for (const [name, values] of Object.entries(filters)) {
      expect(values.length, `${id} ${name}`).toBeGreaterThan(0)
      expect(
        values.every((value) => value.trim() !== ''),
        `${id} ${name}`,
      ).toBe(true)
    }
  }
})

test('a claim is found by badge, ripeness, kind, page, grade, voice and whether it is contested', () => {
  const { filters, sort, meta } = byId(search, ({ id }) => id, 'tides/fish-pass')
  expect(filters).toEqual({
    type: ['Claim'],
    badge: ['Caveat'],
    ripeness: ['half-ripe'],
    contested: ['contested'],
    grade: ['B', 'C', 'D'],
    kind: ['finding'],
    page: ['Power from the Tides'],
    voice: ['Remy'],
  })
  expect(sort).toEqual({ date: '2026-05-28', ripeness: '05000' })
  expect(meta).toMatchObject({ badge: 'Caveat', mark: 'badge tone-1 fill-5', contested: 'Contested' })
})

test('what is found is words: no marks, no ids, no citations', () => {
  const { content } = byId(search, ({ id }) => id, '2026-06-06-eels')
  expect(content).toContain('Salmon do.')
  expect(content).toContain('See Power from the Tides and More than nine fish in ten pass a lagoon')
  expect(content).not.toMatch(/\[|\*|tides\/fish-pass|sluice-count/)
})
