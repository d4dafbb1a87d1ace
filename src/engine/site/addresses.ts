import { formerIds } from '../change/moves.ts'
import { collectionNames, folderKinds, kinds, lastingKinds, recordKinds } from '../kinds.ts'
import { subjectPages } from '../page-kinds.ts'
import { ruleIds } from '../rules/ids.ts'
import type { Garden } from '../types.ts'
import { furtherPaths, partsOf } from './parts.ts'
import {
  addressesPerSitemap,
  feedIdOf,
  filesFor,
  paths,
  type RecordsPerPart,
  recordsPerFile,
  siteFeedIds,
} from './paths.ts'
import { sectionNames } from './sections.ts'

/**
 * Everything that a site answers at and that may be linked, from the site's own address, without a slash before it.
 * What a search loads, and styles, fonts and scripts have names of their own, which change.
 */
export interface Addresses {
  readonly pages: readonly string[]
  /** Pages that lead on to where a record is today. */
  readonly moved: readonly string[]
  readonly files: readonly string[]
}

/** @param ofDay  the paths of further pages that are there on the day alone */
export function addressesOf(garden: Garden, perPart: RecordsPerPart, ofDay: readonly string[]): Addresses {
  const pages = [
    paths.home,
    ...sectionNames.map(paths.section),
    ...folderKinds.flatMap((kind) => [...garden[kinds[kind].many].keys()].map((id) => paths.record(kind, id))),
    ...ruleIds.map(paths.rule),
    ...furtherPaths(partsOf(garden, perPart)),
    ...ofDay,
  ]
  return {
    pages,
    moved: lastingKinds.flatMap((kind) =>
      [...formerIds(garden[kinds[kind].many]).keys()].map((id) => paths.record(kind, id)),
    ),
    files: [
      paths.lost,
      paths.icon,
      paths.feedStyle,
      paths.robots,
      paths.llms,
      ...sitemaps(pages.length),
      ...feedIds(garden).flatMap((id) => [paths.feed(id, 'xml'), paths.feed(id, 'json')]),
      ...[...garden.claims.keys(), ...formerIds(garden.claims).keys()].map(paths.badge),
      ...[undefined, ...subjectPages(garden).map(({ id }) => id)].map(paths.share),
      paths.garden,
      paths.table,
      paths.citations,
      paths.figures,
      ...collectionNames.flatMap((name) => {
        const count = filesFor(garden[name].size, recordsPerFile)
        return Array.from({ length: count }, (_, index) => paths.data(name, index + 1))
      }),
      ...[...garden.series.keys()].flatMap((id) => [paths.rows(id, 'csv'), paths.rows(id, 'package')]),
      ...schemaNames.map(paths.schema),
    ],
  }
}

const schemaNames = ['common', ...recordKinds, ...['shared', 'garden', ...collectionNames].map((name) => `api/${name}`)]

/** The search is in none of them. */
function sitemaps(pages: number): string[] {
  const count = filesFor(pages - 1, addressesPerSitemap)
  const parts = count === 1 ? [] : Array.from({ length: count }, (_, index) => paths.sitemapPart(index + 1))
  return [paths.sitemap, ...parts]
}

function feedIds(garden: Garden): string[] {
  return [
    ...siteFeedIds,
    ...subjectPages(garden).map(({ id }) => feedIdOf('page', id)),
    ...[...garden.voices.keys()].map((id) => feedIdOf('voice', id)),
  ]
}
