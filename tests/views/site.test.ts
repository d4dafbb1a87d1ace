import { describe, expect, test } from 'vitest'
import { addresses, checkGarden } from '../../src/engine/index.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { addressesOf } from '../../src/views/addresses.ts'
import { tides, tidesFolder } from '../helpers/tides.ts'

const site = await tides()

test('there is a view for every address of the design', async () => {
  const { garden } = checkGarden(await readGarden(tidesFolder), '2026-11-24')
  const made = new Set(addressesOf(site))
  expect([...addresses(garden)].filter((address) => !made.has(address))).toEqual([])
  expect([...made].filter((address) => !addresses(garden).has(address))).toEqual(['/404.html'])
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
    expect(addressesOf(below).filter((address) => !address.startsWith('/garden/'))).toEqual([])
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
