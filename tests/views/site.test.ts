import { describe, expect, test } from 'vitest'
import type { Site } from '../../src/views/site.ts'
import { siteFrom } from '../helpers/site-from.ts'
import { tides, tidesSite } from '../helpers/tides.ts'

const site = await tidesSite()

/** Everything that a site shows and holds, but for the words that it says it in. */
function allOf({ frame: { words: _, ...frame }, routes, taken, search }: Site): unknown {
  const shown = [...routes.values()].map((route) => [route.address, route.show()])
  const { data, embeds, pictures, allFeeds, pages, plainPages, feeds, takeAway, method, places } = taken()
  return {
    frame,
    shown,
    taken: { pages, plainPages, feeds, takeAway, method, places, data: Object.values(data).map(plainRecords) },
    each: [embeds.map(({ card }) => card()), [...pictures, ...allFeeds].map(({ view }) => view())],
    search: search().map(({ record }) => record().value),
  }
}

function plainRecords(data: object): unknown {
  return data instanceof Map ? [...data.values()].map((make) => make()) : data
}

test('there is a view for every page, and a page for every view', () => {
  const { routes, frame, addresses } = site
  expect([...routes.keys()].toSorted()).toEqual(
    [...addresses.pages, ...addresses.moved, `${frame.base}/404.html`].toSorted(),
  )
})

test('views are plain data', () => {
  expect(JSON.parse(JSON.stringify(allOf(site)))).toEqual(allOf(site))
})

test('views hold dates and states, never counts of days', async () => {
  const next = JSON.stringify(allOf(await tidesSite({ asOf: '2026-11-25' })))
  expect(next.replaceAll(/(?<="asOf":"(?:as of )?)2026-11-25/g, '2026-11-24')).toBe(JSON.stringify(allOf(site)))
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

test.each([
  ['en-GB', ['series', 'figures', 'api', 'waiting', 'rules', 'licences']],
  ['de', ['series', 'figures', 'api', 'waiting', 'licences']],
  ['el', ['series', 'figures', 'api', 'waiting', 'licences']],
])('a site in %s leads to its rules only if it is in English', (language, expected) => {
  const { frame } = siteFrom({ 'garden.yaml': `title: x\nurl: https://garden.example\nlanguage: ${language}\n` })
  const names = frame.navigation.flatMap(({ name, from }) => (from === 'foot' ? [name] : []))
  expect(names).toEqual(expected)
  expect(frame.navigation.find(({ name }) => name === 'rules')?.href).toBe('/rules/')
})

test('the words of the garden stand in place of ours, section by section', async () => {
  const [, page] = (await tides()).pages
  expect(page?.words.claims).toEqual({ title: 'What we can say', tagline: 'each claim ripens in public' })
  expect(page?.words.questions.title).toBe('Open questions')
})
