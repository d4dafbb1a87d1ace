import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/documents/document.ts'
import { sitemapDocuments, sitemapsOf } from '../../src/documents/sitemap.ts'
import { hostile, siteFrom } from '../helpers/site-from.ts'
import { tides } from '../helpers/tides.ts'
import type { Viewed } from '../helpers/viewed.ts'

const site = await tides()
const gardens: [string, Viewed][] = [
  ['a small one', site],
  ['one below a path', await tides({ base: '/garden' })],
  ['one without records', siteFrom({})],
  ['a hostile one', siteFrom(hostile)],
]

/** The schema of sitemaps.org, which comes with the package. */
const folder = dirname(createRequire(import.meta.url).resolve('sitemap/package.json'))
const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(folder, 'schema/sitemap.xsd'))))

async function placesIn(document: Document | undefined) {
  return await parseSitemap(Readable.from([(await document?.write()) ?? '']))
}

async function textsOf(documents: readonly Document[]): Promise<string[]> {
  return await Promise.all(documents.map(async (document) => await document.write()))
}

describe.each(gardens)('the sitemap of %s', (_name, of) => {
  test('is one by the schema of its makers', async () => {
    for (const text of await textsOf(sitemapDocuments(of))) {
      const document = XmlDocument.fromBuffer(Buffer.from(text))
      expect(() => schema.validate(document)).not.toThrow()
      document.dispose()
    }
  })

  test('holds every page once, but for the search', async () => {
    const [document, ...parts] = sitemapDocuments(of)
    const found = (await placesIn(document)).map(({ url }) => url)
    const pages = of.addresses.pages.filter((address) => !address.endsWith('/search/'))
    expect(parts).toEqual([])
    expect(found.toSorted()).toEqual(pages.map((address) => of.frame.url + address).sort())
  })
})

test('the day of the last change stands with what records one', async () => {
  const places = await placesIn(sitemapDocuments(site)[0])
  const changed = (path: string) => places.find(({ url }) => url === `https://tides.example${path}`)?.lastmod
  expect(changed('/')).toBe('2026-06-10')
  expect(changed('/claims/tides/moon/')).toBe('2026-05-29')
  expect(changed('/tides/')).toBe('2026-06-10')
  expect(changed('/river/2026-06-06-eels/')).toBe('2026-06-06')
  expect(changed('/rules/')).toBeUndefined()
})

test('moved claims stand where they are, not where they were', async () => {
  const history = 'history:\n  - { date: 2026-06-01, by: remy, badge: unsourced, why: So. }\n'
  const text = `statement: Bread costs more.\nkind: finding\nevidence: []\nwas: [economy/loaf]\n${history}`
  const places = await placesIn(sitemapDocuments(siteFrom({ 'claims/economy/bread.yaml': text }))[0])
  const urls = places.map(({ url }) => url).filter((url) => url.includes('/claims/economy/'))
  expect(urls).toEqual(['https://garden.example/claims/economy/bread/'])
})

test('more than a file may hold go into several, and an index names them', async () => {
  const [whole] = sitemapDocuments(site)
  const all = await placesIn(whole)
  const [index, ...parts] = sitemapsOf(site, 80)
  const indexed = await parseSitemapIndex(Readable.from([(await index?.write()) ?? '']))
  expect(indexed.map(({ url }) => url)).toEqual(parts.map(({ path }) => `https://tides.example/${path}`))
  expect(parts.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml'])
  const held = await Promise.all(parts.map(placesIn))
  expect(held.flat()).toEqual(all)
  expect(held.every(({ length }) => length <= 80)).toBe(true)
  expect(sitemapsOf(site, all.length)).toHaveLength(1)
  expect(sitemapsOf(site, all.length - 1)).toHaveLength(3)
})
