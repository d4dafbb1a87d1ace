import { type CollectionName, type FolderKind, kinds } from '../kinds.ts'
import type { SectionName } from './sections.ts'

/**
 * Where everything of a site stands, from the site's own address, without a slash before it: `claims/tides/moon/`. Ids
 * are slugs, so that nothing needs escaping.
 */
export const paths = {
  home: '',
  lost: '404.html',
  sitemap: 'sitemap.xml',
  robots: 'robots.txt',
  llms: 'llms.txt',
  icon: 'icon.svg',
  feedStyle: 'feed.css',
  garden: 'api/v1/garden.json',
  table: 'api/v1/claims.csv',
  citations: 'api/v1/citations.csv',
  figures: 'api/v1/figures.csv',
  section: (name: SectionName) => `${name}/` as const,
  record,
  rule: (id: string) => `rules/${id}/`,
  feed: (id: string, ending: 'xml' | 'json') => `feeds/${id}.${ending}`,
  badge: (claim: string) => `embed/${claim}.svg`,
  /** The picture of a page where it is shared; of the whole site without one. */
  share: (page: string | undefined) => (page === undefined ? 'embed/home.png' : `embed/pages/${page}.png`),
  /** An image of the garden: other bytes have another address, as whatever lies in this folder. */
  image: (name: string, sum: string) => `assets/media/${name.replace(/(?=\.\w+$)/, `.${sum.slice(0, 10)}`)}`,
  /** A file of a collection; the first is 1. */
  data: (name: CollectionName, file: number) => `api/v1/${name}/${file}.json`,
  /** The rows of a series: as a table, and what its columns are as a Data Package, which finds the table beside it. */
  rows: (series: string, as: 'csv' | 'package') =>
    `api/v1/series/${series}/${as === 'csv' ? 'data.csv' : 'datapackage.json'}`,
  /** A schema by its name below `schemas/`: `claim`, `api/claims`. */
  schema: (name: string) => `api/v1/schemas/${name}.schema.json`,
  sitemapPart: (part: number) => `sitemap-${part}.xml`,
  /** A further page of a list. No id begins with a hyphen, so that no record stands there. */
  part: (list: string, part: number) => `${list}-${part}/`,
} as const

/** A page stands at the top of the site, every other record in the section of its kind. */
function record(kind: FolderKind, id: string): string {
  const { section } = kinds[kind]
  return section === undefined ? `${id}/` : `${section}/${id}/`
}

/** The feeds of the whole site. */
export const siteFeedIds = ['moves', 'downgrades', 'river'] as const

export type SiteFeedId = (typeof siteFeedIds)[number]

/** The feed of a page or of a voice. */
export function feedIdOf(kind: 'page' | 'voice', id: string): string {
  return `${kinds[kind].many}/${id}`
}

/** How many records share a file of their collection: hosts count files. */
export const recordsPerFile = 200

/**
 * How many records a page of each list holds, which keeps it light. Lists that begin with the newest hold up to twice as
 * many on their first page.
 */
export const recordsPerPart = {
  claims: 150,
  sources: 150,
  river: 75,
  voices: 100,
  log: 120,
  figures: 150,
  waiting: 150,
  /** What is one voice's. */
  dispatches: 40,
  plantings: 75,
} as const

export type RecordsPerPart = Readonly<Record<keyof typeof recordsPerPart, number>>

/** The most addresses that one sitemap may hold, https://www.sitemaps.org/protocol.html. */
export const addressesPerSitemap = 50_000

/** How many files a number of things takes; none of them still takes the first. */
export function filesFor(things: number, perFile: number): number {
  return Math.max(1, Math.ceil(things / perFile))
}
