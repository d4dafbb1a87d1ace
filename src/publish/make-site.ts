import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { keptFolder } from '../project-folder.ts'
import type { Site } from '../views/site.ts'
import { digestOf } from './digest.ts'
import { expectedOf } from './expected.ts'
import { fileAt } from './file-at.ts'
import { indexBeside, type KeepingOfIndex } from './index-beside.ts'
import { Putter } from './put-files.ts'
import { putHeaders } from './put-headers.ts'
import { filesIn, type Release } from './release.ts'
import { searchLines } from './search-lines.ts'
import { settled } from './settled.ts'
import { type KeptReads, Unchanged } from './unchanged.ts'
import { verifySite } from './verify-site.ts'

/** Hears what is being done and, of what takes long, how far it is. */
export type Say = (doing: string, done?: number, of?: number) => void

/** Where a site is made, and what of it there is already. */
export interface Making {
  /** What was published before, if anything is known of it. */
  readonly last: Release | undefined
  /** Where that stands. */
  readonly out: string
  /** The garden's folder, of which images are copied. */
  readonly content: string
  /** The folder of what is the site's own; it may not be there. */
  readonly siteFolder: string
  /** Of all code that makes a site; undefined where nothing is taken from earlier builds, nor kept for later ones. */
  readonly version: string | undefined
  /** A folder within the project for Astro alone. */
  readonly workshop: string
  /** A folder on the file system of the place. */
  readonly beside: string
  /** The folder that is made. */
  readonly fresh: string
  /** So many threads render pages; as many as there are cores where it is undefined. */
  readonly jobs: number | undefined
  readonly say: Say
}

/** What a folder was filled with: all pages and files, but for the index and what a host is told. */
export interface Filled {
  /** What each of its files is made from, by its path; what every build makes anew is not in it. */
  readonly from: Map<string, string>
  /** Files that are those of the release before. */
  readonly kept: ReadonlySet<string>
  /** What its pages lead to that were rendered here: see `PageTeller`. */
  readonly told: readonly string[]
}

/** A site that can be published. */
export interface Made extends Filled {
  readonly pages: number
  /** How many of them were rendered. */
  readonly rendered: number
  /** Results that a search can find. */
  readonly results: number
  /** The paths of all its files. */
  readonly names: readonly string[]
  /** Gathers what was read for what was made: nobody asks where nothing is kept. */
  readonly reads: () => KeptReads
}

/** Nothing is published. */
export interface Unpublished {
  /** Links that lead nowhere, as far as can be told those of the records. */
  readonly brokenLinks: readonly string[]
  /** What is loaded from elsewhere or is missing, where the site has components of its own. */
  readonly brokenParts: readonly string[]
}

/**
 * Makes the folder of a site and proves it.
 *
 * @param fill  fills the folder with all but the index and what a host is told, and notes what is read for it
 */
export async function makeSite(
  site: Site,
  making: Making,
  fill: (site: Site, making: Making, unchanged: Unchanged) => Promise<Filled>,
): Promise<Made | Unpublished> {
  const { last, out, fresh, say } = making
  const { frame, addresses } = site
  const unchanged = new Unchanged(site, last?.reads)
  // The indexer works on another core while pages are rendered on this one.
  const indexing = settled(indexFor(site, making, unchanged))
  const filling = await settled(fill(site, making, unchanged))
  say('Indexing')
  const indexed = await indexing
  // Both have ended by now, so that none writes into a folder that is taken away.
  const filled = filling()
  const { from, kept, told } = filled
  const { ofIndex, results, files } = await indexed().putInto(fresh)
  for (const path of files) from.set(path, ofIndex)
  await putHeaders(site, fresh)
  say('Checking every link')
  const { settings, copied } = frame.look
  const home = { ...frame, elsewhere: settings.analytics, foreign: new Set(Object.keys(copied)) }
  const names = filesIn(fresh)
  const sound = last?.isWhole ? { folder: out, names: [...last.files.keys()], kept } : undefined
  const { missing, parts, links } = verifySite({ folder: fresh, names }, home, expectedOf(site), { sound, told })
  const hasComponents = Object.keys(frame.look.files).some((file) => file.startsWith('components/'))
  if (missing.length > 0 || (parts.length > 0 && !hasComponents))
    throw new Error(`The site was not published:\n${[...missing, ...parts, ...links].join('\n')}`)
  if (parts.length + links.length > 0) return { brokenLinks: links, brokenParts: parts }
  const rendered = addresses.pages.filter((address) => !kept.has(fileAt(frame.base, address))).length
  return { pages: addresses.pages.length, results, rendered, names, reads: () => unchanged.kept(), ...filled }
}

/** The folder that the index is in. */
const indexFolder = 'pagefind'

/** An index that was made, or the one that stands in the release before, if that is of the same words. */
async function indexFor(site: Site, making: Making, unchanged: Unchanged) {
  const { last, out, beside } = making
  const { language } = site.frame
  const keeping = keepingOf(site, making)
  const { lines, digest } = await searchLines(site.search(), unchanged, keeping?.records)
  const ofIndex = digestOf(language, digest)
  if (last?.isWhole && last.files.get(`${indexFolder}/facts.json`)?.from === ofIndex) {
    const files = [...last.files.keys()].filter((path) => path.startsWith(`${indexFolder}/`))
    return {
      putInto(fresh: string) {
        const putter = new Putter(fresh)
        for (const path of files) putter.take(path, out)
        return { ofIndex, results: last.results, files }
      },
    }
  }
  const results = await indexBeside({ folder: join(beside, 'index'), lines, language, keeping })
  return {
    async putInto(fresh: string) {
      await rename(join(beside, 'index', indexFolder), join(fresh, indexFolder))
      const files = filesIn(join(fresh, indexFolder))
      return { ofIndex, results, files: files.map((file) => `${indexFolder}/${file}`) }
    },
  }
}

function keepingOf({ frame }: Site, { content, version }: Making): KeepingOfIndex | undefined {
  if (version === undefined) return undefined
  const name = digestOf(content, frame.base)
  const place = (of: string) => ({ file: join(keptFolder, 'index', of, name), version })
  return { records: place('records'), segments: place('segments') }
}
