import { ErrorLevel, SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { addressesPerSitemap, filesFor, paths } from '../engine/index.ts'
import type { Frame } from '../views/site.ts'
import { lastOf, type Place } from '../views/taken/places.ts'
import type { Taken } from '../views/taken/taken.ts'
import { addressOf, type Document } from './document.ts'

type Listed = Pick<Taken, 'frame' | 'places'>

/** The pages of the site for search engines: one file or, where they are more than it may hold, several and their index. */
export function sitemapDocuments(taken: Listed): Document[] {
  return sitemapsOf(taken, addressesPerSitemap)
}

/** @param most  how many addresses a file may hold */
export function sitemapsOf(taken: Listed, most: number): Document[] {
  const { frame } = taken
  const count = filesFor(taken.places.length, most)
  const part = (index: number): readonly Place[] => taken.places.slice(index * most, (index + 1) * most)
  const urls = (path: string, index: number): Document => ({
    path,
    type: 'application/xml',
    from: () => part(index).map(({ href, changed }) => [href, changed]),
    write: () => urlsText(part(index), frame),
  })
  if (count === 1) return [urls(paths.sitemap, 0)]
  const parts = Array.from({ length: count }, (_, index) => ({ path: paths.sitemapPart(index + 1), index }))
  const changes = () => parts.map(({ path, index }) => ({ path, changed: lastOf(part(index)) }))
  return [
    { path: paths.sitemap, type: 'application/xml', write: () => indexText(changes(), frame) },
    ...parts.map(({ path, index }) => urls(path, index)),
  ]
}

async function urlsText(places: readonly Place[], frame: Frame): Promise<string> {
  const xmlns = { news: false, xhtml: false, image: false, video: false }
  const stream = new SitemapStream({ level: ErrorLevel.THROW, lastmodDateOnly: true, xmlns })
  for (const { href, changed } of places) {
    stream.write({ url: frame.url + href, ...(changed !== null && { lastmod: changed }) })
  }
  stream.end()
  return `${await streamToPromise(stream)}`
}

async function indexText(
  parts: readonly { readonly path: string; readonly changed: string | null }[],
  frame: Frame,
): Promise<string> {
  const stream = new SitemapIndexStream({ level: ErrorLevel.THROW, lastmodDateOnly: true })
  for (const { path, changed } of parts) {
    stream.write({ url: addressOf(frame, path), ...(changed !== null && { lastmod: changed }) })
  }
  stream.end()
  return `${await streamToPromise(stream)}`
}
