import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed } from 'feedsmith'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { parseSitemap } from 'sitemap'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { kindsOfPage, type Visit, visit } from '../helpers/site.ts'

const folder = inject('site')
const host = 'https://compute-garden.example'
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })

/** The ids of a page, which is where an address leads. */
const idsIn = new Map<string, ReadonlySet<string>>()
function leadsNowhere(address: string): boolean {
  const { origin, pathname, hash } = new URL(address)
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
  if (origin !== host || !existsSync(join(folder, file))) return true
  if (hash === '') return false
  const ids = idsIn.get(file) ?? idsOf(read(file))
  idsIn.set(file, ids)
  return !ids.has(hash.slice(1))
}

function idsOf(html: string): ReadonlySet<string> {
  const ids = new Set<string>()
  const open: DefaultTreeAdapterTypes.Node[] = [parse(html)]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('childNodes' in node) open.push(...node.childNodes)
    if ('attrs' in node) for (const { name, value } of node.attrs) if (name === 'id') ids.add(value)
  }
  return ids
}

describe('the feeds', () => {
  const feeds = files.filter((path) => /^feeds\/.*\.xml$/.test(path))

  test('are there, in both forms', () => {
    expect(feeds.length).toBeGreaterThan(5)
    expect(feeds.filter((path) => !files.includes(path.replace(/xml$/, 'json')))).toEqual([])
  })

  test.each(feeds)('%s leads to what it tells of', (path) => {
    const { links = [], entries = [], authors = [] } = parseAtomFeed(read(path))
    const addresses = [
      ...links.map(({ href }) => href),
      ...authors.map(({ uri }) => uri),
      ...entries.flatMap((entry) => [
        ...(entry.links ?? []).map(({ href }) => href),
        ...(entry.authors ?? []).map(({ uri }) => uri),
        ...(entry.content?.value?.match(/(?<=<a href=")https:\/\/compute-garden\.example[^"]*/g) ?? []),
      ]),
    ]
    expect(addresses.length).toBeGreaterThan(2)
    expect(addresses.filter((address) => address === undefined || leadsNowhere(address))).toEqual([])
  })
})

test('the sitemap holds every page there is', async () => {
  const places = (await parseSitemap(createReadStream(join(folder, 'sitemap.xml')))).map(({ url }) => url)
  const isMoved = (path: string): boolean => /http-equiv="refresh"/.test(read(path))
  const pages = files.filter((path) => path.endsWith('index.html') && path !== 'search/index.html' && !isMoved(path))
  expect(places.toSorted()).toEqual(pages.map((path) => `${host}/${path.slice(0, -'index.html'.length)}`).sort())
})

test('the data lead from one to the next, and to schemas that are there', () => {
  const garden = JSON.parse(read('api/v1/garden.json'))
  const addresses: string[] = [garden.$schema, garden.url, garden.csv]
  for (const { first } of Object.values<{ first: string }>(garden.collections)) {
    let next: string | null = first
    while (next !== null) {
      addresses.push(next)
      const file = JSON.parse(read(new URL(next).pathname))
      addresses.push(file.$schema, ...file.items.map(({ url }: { url: string }) => url))
      next = file.next
    }
  }
  for (const { atom, json } of Object.values<{ atom: string; json: string }>(garden.feeds)) addresses.push(atom, json)
  expect(addresses.length).toBeGreaterThan(100)
  expect(addresses.filter(leadsNowhere)).toEqual([])
})

test('what is said to language models and to robots leads somewhere', () => {
  const said =
    [read('llms.txt'), read('robots.txt')].join('\n').match(/https:\/\/compute-garden\.example[^)\s]*/g) ?? []
  expect(said.length).toBeGreaterThan(15)
  expect(said.filter(leadsNowhere)).toEqual([])
})

describe('a reader', () => {
  let site: Visit
  beforeAll(async () => {
    site = await visit()
  })
  afterAll(async () => await site.close())

  test.each([
    [kindsOfPage.home, ['/feeds/moves.xml', '/feeds/downgrades.xml']],
    [kindsOfPage.log, ['/feeds/moves.xml', '/feeds/downgrades.xml']],
    [kindsOfPage.river, ['/feeds/river.xml']],
    [kindsOfPage.page, ['/feeds/pages/compute-economy.xml']],
    [kindsOfPage.voice, ['/feeds/voices/remy.xml']],
    [kindsOfPage.claim, []],
  ])('of %s is offered its feeds, and no others', async (address, feeds) => {
    const { page } = await site.open(address)
    const offered = async (type: string): Promise<(string | null)[]> =>
      await page.locator(`link[rel=alternate][type="${type}"]`).evaluateAll((links) => {
        return links.map((link) => link.getAttribute('href'))
      })
    expect(await offered('application/atom+xml')).toEqual(feeds)
    expect(await offered('application/feed+json')).toEqual(feeds.map((feed) => feed.replace(/xml$/, 'json')))
    const shown = await page.locator('main').getByRole('link', { name: 'Atom', exact: true }).all()
    const hrefs = await Promise.all(shown.map((link) => link.getAttribute('href')))
    expect(hrefs).toEqual(address === kindsOfPage.home ? [] : feeds)
    await page.context().close()
  })

  test('finds from the foot of any page what there is to take away, and gets it', async () => {
    const { page, troubles } = await site.open(kindsOfPage.claim)
    await page.getByRole('contentinfo').getByRole('link', { name: 'Data and feeds' }).click()
    await page.getByRole('heading', { level: 1, name: 'Data and feeds' }).waitFor()
    const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs).toContain('/api/v1/claims.csv')
    for (const href of hrefs)
      expect([href, (await page.request.get(site.address + href)).status()]).toEqual([href, 200])
    const csv = await page.request.get(`${site.address}/api/v1/claims.csv`)
    expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
    expect(troubles).toEqual([])
    await page.context().close()
  })
})
