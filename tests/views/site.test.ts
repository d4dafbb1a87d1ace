import { describe, expect, test } from 'vitest'
import { tides } from '../helpers/tides.ts'

const site = await tides()

test('there is a view for every page, and a page for every view', () => {
  const { frame, pages, claims, sources, dispatches, voices, rules, addresses } = site
  const made = [
    frame.homeHref,
    ...frame.navigation.map(({ href }) => href),
    ...[...pages, ...claims, ...dispatches, ...voices].map(({ card }) => card.href),
    ...sources.flatMap(({ ref }) => ref.href ?? []),
    ...rules.map(({ href }) => href),
  ]
  expect(made.toSorted()).toEqual(addresses.pages.toSorted())
})

test('views are plain data', () => {
  expect(JSON.parse(JSON.stringify(site))).toEqual(site)
})

test('views hold dates and states, never counts of days', async () => {
  const next = await tides({ asOf: '2026-11-25' })
  expect({ ...next, frame: { ...next.frame, asOf: '2026-11-24' } }).toEqual(site)
})

describe('below a path', async () => {
  const below = await tides({ base: '/garden' })

  test('every address is', () => {
    const { pages, moved, files } = below.addresses
    expect([...pages, ...moved, ...files].filter((address) => !address.startsWith('/garden/'))).toEqual([])
  })

  test('and every link in any text is', () => {
    const hrefs = [...JSON.stringify(below).matchAll(/href=\\"(\/[^"\\]*)/g)].map(([, href]) => href)
    expect(hrefs.length).toBeGreaterThan(5)
    expect(hrefs.filter((href) => !href?.startsWith('/garden/'))).toEqual([])
  })
})

test('the words of the garden stand in place of ours, section by section', () => {
  const [, page] = site.pages
  expect(page?.words.claims).toEqual({ title: 'What we can say', tagline: 'each claim ripens in public' })
  expect(page?.words.questions.title).toBe('Open questions')
})
