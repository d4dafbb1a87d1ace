import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed } from 'feedsmith'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { parseSitemap } from 'sitemap'
import { describe, expect } from 'vitest'
import { test } from '../helpers/site.ts'
import { filesOf, type SiteFiles, sitesOfLaws } from '../helpers/site-pages.ts'

/** Tells addresses of a site that lead nowhere in it. */
function guideOf({ folder, origin, read }: SiteFiles): (address: string) => boolean {
  const idsIn = new Map<string, ReadonlySet<string>>()
  return (address) => {
    const { origin: host, pathname, hash } = new URL(address)
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    if (host !== origin || !existsSync(join(folder, file))) return true
    if (hash === '') return false
    const ids = idsIn.get(file) ?? idsOf(read(file))
    idsIn.set(file, ids)
    return !ids.has(hash.slice(1))
  }
}

/** The ids of a page, which is where an address leads. */
function idsOf(html: string): ReadonlySet<string> {
  const ids = new Set<string>()
  const open: DefaultTreeAdapterTypes.Node[] = [parse(html)]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('childNodes' in node) open.push(...node.childNodes)
    if ('attrs' in node) for (const { name, value } of node.attrs) if (name === 'id') ids.add(value)
  }
  return ids
}

/** The addresses of a site that a text names. */
function namedIn(text: string, origin: string): string[] {
  return text.match(new RegExp(`${RegExp.escape(origin)}[^")<\\s]*`, 'g')) ?? []
}

describe.for(sitesOfLaws)('of %s', (site) => {
  const files = filesOf(site)
  const { names, pages, origin, read, folder } = files
  const leadsNowhere = guideOf(files)
  const feeds = names.filter((path) => /^feeds\/.*\.xml$/.test(path))

  test('the feeds are there, in both forms', () => {
    expect(feeds.length).toBeGreaterThan(5)
    expect(feeds.filter((path) => !names.includes(path.replace(/xml$/, 'json')))).toEqual([])
  })

  test.for(feeds)('%s leads to what it tells of', (path) => {
    const { links = [], entries = [] } = parseAtomFeed(read(path))
    const addresses = [
      ...links.map(({ href }) => href),
      ...entries.flatMap((entry) => [
        ...(entry.links ?? []).map(({ href }) => href),
        ...(entry.authors ?? []).map(({ uri }) => uri),
        ...namedIn(entry.content?.value ?? '', origin),
      ]),
    ]
    expect(addresses.length).toBeGreaterThan(1)
    expect(addresses.filter((address) => address === undefined || leadsNowhere(address))).toEqual([])
  })

  test('the sitemap holds every page there is', async () => {
    const places = (await parseSitemap(createReadStream(join(folder, 'sitemap.xml')))).map(({ url }) => url)
    const listed = [...pages].flatMap(([path, html]) => {
      const isListed = path.endsWith('index.html') && path !== 'search/index.html' && !/http-equiv="refresh"/.test(html)
      return isListed ? [`${origin}/${path.slice(0, -'index.html'.length)}`] : []
    })
    expect(places.toSorted()).toEqual(listed.sort())
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
    expect(addresses.length).toBeGreaterThan(50)
    expect(addresses.filter(leadsNowhere)).toEqual([])
  })

  test('what is said to language models and to robots leads somewhere', () => {
    const said = namedIn([read('llms.txt'), read('robots.txt')].join('\n'), origin)
    expect(said.length).toBeGreaterThan(15)
    expect(said.filter(leadsNowhere)).toEqual([])
  })
})

describe('a reader', () => {
  test.for<[string, string[]]>([
    ['/', ['/feeds/moves.xml', '/feeds/downgrades.xml']],
    ['/log/', ['/feeds/moves.xml', '/feeds/downgrades.xml']],
    ['/river/', ['/feeds/river.xml']],
    ['/tides/', ['/feeds/pages/tides.xml']],
    ['/voices/remy/', ['/feeds/voices/remy.xml']],
    ['/claims/tides/quay/', []],
  ])('of %s is offered its feeds, and no others', async ([address, feeds], { look }) => {
    const { page } = await look(address)
    const offered = async (type: string): Promise<(string | null)[]> =>
      await page.locator(`link[rel=alternate][type="${type}"]`).evaluateAll((links) => {
        return links.map((link) => link.getAttribute('href'))
      })
    expect(await offered('application/atom+xml')).toEqual(feeds)
    expect(await offered('application/feed+json')).toEqual(feeds.map((feed) => feed.replace(/xml$/, 'json')))
    const shown = await page.locator('main').getByRole('link', { name: 'Atom', exact: true }).all()
    const hrefs = await Promise.all(shown.map((link) => link.getAttribute('href')))
    expect(hrefs).toEqual(address === '/' ? [] : feeds)
  })

  test('finds from the foot of any page what there is to take away, and gets it', async ({ look }) => {
    const { page, troubles } = await look('/claims/tides/quay/')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Data and feeds' }).click()
    await page.getByRole('heading', { level: 1, name: 'Data and feeds' }).waitFor()
    const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs).toContain('/api/v1/claims.csv')
    for (const href of hrefs) expect([href, (await page.request.get(href ?? '')).status()]).toEqual([href, 200])
    const csv = await page.request.get('/api/v1/claims.csv')
    expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
    expect(troubles).toEqual([])
  })
})
