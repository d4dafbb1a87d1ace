import { ErrorLevel, SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { addressesPerSitemap, filesFor, paths } from '../engine/index.ts'
import { latest } from '../views/parts/changed.ts'
import type { Frame } from '../views/site.ts'
import type { Taken } from '../views/taken/taken.ts'
import { addressOf, type Document } from './document.ts'

type Listed = Pick<Taken, 'frame' | 'data' | 'pages' | 'plainPages' | 'rules' | 'furtherPages'>

/** A page with the day of its last change, where that is known. */
interface Place {
  readonly href: string
  readonly changed: string | null
}

/** The pages of the site for search engines: one file or, where they are more than it may hold, several and their index. */
export function sitemapDocuments(taken: Listed): Document[] {
  return sitemapsOf(taken, addressesPerSitemap)
}

/** @param most  how many addresses a file may hold */
export function sitemapsOf(taken: Listed, most: number): Document[] {
  const { frame } = taken
  const places = placesOf(taken)
  const file = (path: string, write: Document['write']): Document => ({ path, type: 'application/xml', write })
  const urls = (path: string, listed: readonly Place[]): Document => {
    return {
      ...file(path, () => urlsText(listed, frame)),
      from: () => listed.map(({ href, changed }) => [href, changed]),
    }
  }
  if (places.length <= most) return [urls(paths.sitemap, places)]
  const parts = Array.from({ length: filesFor(places.length, most) }, (_, index) => ({
    path: paths.sitemapPart(index + 1),
    places: places.slice(index * most, (index + 1) * most),
  }))
  return [file(paths.sitemap, () => indexText(parts, frame)), ...parts.map((part) => urls(part.path, part.places))]
}

/** Every page once, except for the search, which holds nothing of its own. Addresses that moved lead to others. */
function placesOf({ frame, data, pages, plainPages, rules, furtherPages }: Listed): Place[] {
  const { garden, claims, sources, dispatches, series, voices } = data
  const changes: Partial<Record<Frame['navigation'][number]['name'], string | null>> = {
    claims: lastOf(claims),
    sources: lastOf(sources),
    river: lastOf(dispatches),
    series: lastOf(series),
    log: garden.changed,
  }
  return [
    garden,
    ...frame.navigation
      .filter(({ name }) => name !== 'search')
      .map(({ name, href }) => ({ href, changed: changes[name] ?? null })),
    ...pages.map(({ card }) => ({ href: card.href, changed: card.lastTended })),
    ...plainPages.map(({ href, lastTended }) => ({ href, changed: lastTended })),
    ...claims,
    ...sources,
    ...dispatches,
    ...series,
    ...voices,
    ...[...rules.map(({ href }) => href), ...furtherPages].map((href) => ({ href, changed: null })),
  ]
}

function lastOf(places: readonly Pick<Place, 'changed'>[]): string | null {
  return latest(places.map(({ changed }) => changed ?? undefined)) ?? null
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
  parts: readonly { readonly path: string; readonly places: readonly Place[] }[],
  frame: Frame,
): Promise<string> {
  const stream = new SitemapIndexStream({ level: ErrorLevel.THROW, lastmodDateOnly: true })
  for (const { path, places } of parts) {
    const changed = lastOf(places)
    stream.write({ url: addressOf(frame, path), ...(changed !== null && { lastmod: changed }) })
  }
  stream.end()
  return `${await streamToPromise(stream)}`
}
