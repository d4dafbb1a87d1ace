import { describe, expect, test } from 'vitest'
import { type FilterName, searchTypes } from '../../../src/views/taken/search-filters.ts'
import type { SearchRecord } from '../../../src/views/taken/search-records.ts'
import { seriesText, sourceOfRows } from '../../helpers/series.ts'
import { siteFrom } from '../../helpers/site-from.ts'
import { badge, cite, claimText, decided, dispatchText, grade, sourceText } from '../../helpers/texts.ts'
import { byId, tides } from '../../helpers/tides.ts'

const { search, searchPage, frame, claims, pages, sources, dispatches } = await tides({ base: '/garden' })

const record = (id: string): SearchRecord => byId(search, (each) => each.id, id)

test('every claim, page, source and dispatch is a record of its own, by id', () => {
  expect(search.map(({ url }) => url)).toEqual([
    ...claims.map(({ card }) => card.href),
    ...[...pages.map(({ card }) => card.href), ...frame.plainPages.map(({ href }) => href)].toSorted(),
    ...sources.map(({ ref }) => ref.href),
    ...dispatches.map(({ card }) => card.href),
  ])
})

test('every record has a type and a day on which it moved', () => {
  for (const { id, facts } of search) {
    expect(searchTypes, id).toContain(facts.filters.type?.join())
    expect([id, facts.moved]).toEqual([id, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)])
  }
})

test('no filter is empty or blank', () => {
  for (const { id, facts } of search) {
    for (const [name, values] of Object.entries(facts.filters)) {
      expect(values.length, `${id} ${name}`).toBeGreaterThan(0)
      expect(
        values.every((value) => value.trim() !== ''),
        `${id} ${name}`,
      ).toBe(true)
    }
  }
})

test('a claim is found by badge, ripeness, kind, page, grade, voice and whether it is contested', () => {
  const { filters, steps } = record('tides/fish-pass').facts
  expect(filters).toEqual({
    type: ['claim'],
    badge: ['caveat'],
    ripeness: ['half-ripe'],
    contested: ['yes'],
    grade: ['B', 'C', 'D'],
    kind: ['finding'],
    page: ['tides'],
    voice: ['remy'],
  })
  expect(steps).toEqual([2, 4])
})

test.each([
  ['was first given', 'tides/fish-pass', '2026-05-28'],
  ['moved, and its claim was tended later', 'tides/lagoon-cost', '2026-05-30'],
  ['moved', 'tides/two-tides-a-day', '2026-06-10'],
  ['was withdrawn with its claim', 'tides/moon', '2026-05-29'],
  ['is that of a dispatch', '2026-06-06-eels', '2026-06-06'],
  ['is that of a page: its last entry', 'tides', '2026-06-10'],
  ['is that of a source: its last entry', 'sluice-count', '2026-06-01'],
])('the day of what %s', (_what, id, day) => {
  expect(record(id).facts.moved).toBe(day)
})

test('a claim that was withdrawn is found by its words, not by the badge that it had', () => {
  const { filters, withdrawn, steps } = record('tides/moon').facts
  expect([Object.keys(filters), withdrawn, steps]).toEqual([['type', 'kind', 'page', 'voice'], true, undefined])
})

test('other words that people ask for a claim by are searched, and no part of what is shown', () => {
  const { hidden, content } = record('tides/fish-pass')
  expect(hidden).toBe('fish survival do turbines kill fish?')
  expect(content).not.toContain('survival')
  expect(record('tides/moon').hidden).toBeUndefined()
})

test('a series is found by its title, what it says, its summary and its columns, and by the badge that its chart wears', () => {
  const evidence = [cite('a', 'supports')]
  const contested = [...evidence, cite('a', 'contradicts')]
  const site = siteFrom({
    ...sourceOfRows,
    'claims/economy/rent.yaml': claimText({ evidence, history: [badge('2026-05-30', 'remy', 'caveat')] }),
    'claims/economy/spot.yaml': claimText({ evidence: contested, history: [badge('2026-05-30', 'remy', 'unsourced')] }),
    'series/alone.yaml': seriesText({ more: 'summary: Of *one* list.' }),
    'series/rent.yaml': seriesText({ more: 'claims: [economy/rent]' }),
    'series/spot.yaml': seriesText({ more: 'claims: [economy/rent, economy/spot]' }),
  })
  const of = (id: string): SearchRecord => byId(site.search, (each) => each.id, id)
  const { filters: none, moved } = of('alone').facts
  expect(of('alone')).toMatchObject({
    url: '/series/alone/',
    title: 'Rent of a chip',
    content: 'Rent of a chip The price was $1.70 in 2025. Of one list. Day, Price, At least, At most, Source.',
  })
  expect([none, moved]).toEqual([{ type: ['series'] }, '2026-05-30'])
  expect([of('rent'), of('spot')].map(({ facts }) => facts.filters)).toEqual([
    { type: ['series'], badge: ['caveat'], contested: ['no'], page: ['economy'] },
    { type: ['series'], badge: ['unsourced'], contested: ['yes'], page: ['economy'] },
  ])
  expect(site.searchPage.kinds.map(({ count, href }) => [count, href])).toContainEqual(['3 charts', '/series/'])
})

describe('words of sources', () => {
  test('are found in the claims that quote them and in the sources that have them, after all else', () => {
    expect(record('tides/fish-pass').content).toMatch(/ “Of 412 eels, 131 came through alive\.” “Nothing comes/)
    expect(record('sluice-count').content).toMatch(/ “We counted what .* Salmon were not counted\.”$/)
  })

  test('are found in dispatches, once each, and not by what was dropped', () => {
    const quoting = (words: string, more = ''): string => cite('s', 'supports', `, quote: ${words}${more}`)
    const dropped = quoting('Rents rise.', `, dropped: ${decided('2026-11-23')}`)
    const evidence = [quoting('Wages fall.'), quoting('Wages fall.'), dropped]
    const site = siteFrom({
      'sources/s.yaml': sourceText('s', { history: [grade('2026-05-30', 'editor', 'B')] }),
      'river/2026-11-23-news.md': dispatchText({ evidence, history: [badge('2026-11-23', 'remy', 'unsourced')] }),
    })
    expect(byId(site.search, ({ id }) => id, '2026-11-23-news').content).toBe('Prices fall. “Wages fall.”')
  })
})

test('what is found is words: no marks, no ids, no citations', () => {
  const { content } = record('2026-06-06-eels')
  expect(content).toContain('Salmon do.')
  expect(content).toContain('See Power from the Tides and More than nine fish in ten pass a lagoon')
  expect(content).not.toMatch(/\[|\*|tides\/fish-pass|sluice-count/)
})

test('the words of a record begin with its title, and say it once', () => {
  for (const { title, content } of search) expect(content.startsWith(title), title).toBe(true)
  const { title, content } = record('2026-06-07-clock')
  const begins = title.slice(0, 40)
  expect(content.indexOf(begins, 1)).toBe(-1)
  expect(content).toContain('does not exist yet')
})

describe('the page of the search', () => {
  const valuesOf = (name: FilterName): string[] =>
    byId(searchPage.filters, (filter) => filter.name, name).choices.map(({ value }) => value)

  test.each([
    ['badge', ['well-sourced', 'caveat', 'unconfirmed', 'unsourced']],
    ['ripeness', ['ripe', 'half-ripe', 'unripe', 'seed']],
    ['contested', ['yes', 'no']],
    ['grade', ['A', 'B', 'C', 'D']],
    ['type', ['claim', 'page', 'series', 'source', 'dispatch']],
    ['page', ['tides', 'grid']],
    ['voice', ['halima', 'remy', 'editor']],
  ] as const)('narrows by %s, in the order of its meaning or its words', (name, order) => {
    const values = valuesOf(name)
    expect(values).toEqual(order.filter((value) => values.includes(value)))
  })

  test('counts the records that have a value, and names no value that none has', () => {
    const has = (name: FilterName, value: string): number =>
      search.filter(({ facts }) => facts.filters[name]?.includes(value)).length
    for (const { name, choices } of searchPage.filters) {
      for (const { value, count } of choices) expect([name, value, count]).toEqual([name, value, has(name, value)])
    }
    for (const { facts } of search) {
      for (const [name, values] of Object.entries(facts.filters)) {
        expect(valuesOf(name as FilterName)).toEqual(expect.arrayContaining([...values]))
      }
    }
  })

  test('tells what can be found, without what was withdrawn', () => {
    const standing = claims.filter(({ card }) => !card.withdrawn).length
    expect(searchPage.kinds.map(({ count, href }) => [count, href])).toEqual([
      [`${standing} claims`, '/garden/claims/'],
      [`${pages.length + frame.plainPages.length} pages`, '/garden/'],
      [`${sources.length} sources`, '/garden/sources/'],
      [`${dispatches.length} dispatches`, '/garden/river/'],
    ])
  })

  test('begins with claims, by what says how far to trust them', () => {
    const [badges] = searchPage.beginnings
    expect(searchPage.beginnings.map(({ label }) => label)).toEqual(['Badge', 'Ripeness', 'Contested', 'Kind'])
    expect(badges?.choices[0]?.href).toBe(`${frame.sections.search}?type=claim&badge=well-sourced`)
  })
})
