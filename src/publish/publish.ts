import { dirname, join } from 'node:path'
import type { JudgedGarden } from '../engine/index.ts'
import { projectFolder } from '../project-folder.ts'
import { type Own, siteOf, type Whereabouts } from '../views/site.ts'
import { joinParts } from './join-parts.ts'
import { type Filled, type Making, makeSite, type Say, type Unpublished } from './make-site.ts'
import { refuseForeign, sign } from './marker.ts'
import { missingFolders, ownFolder, removeTraces, removeWhenInterrupted } from './own-folder.ts'
import { keepPart, type Shard } from './part.ts'
import type { Place } from './place.ts'
import { keepRelease, lastRelease, type Release, releasedFiles } from './release.ts'
import { renderAnew } from './render-anew.ts'
import { settled } from './settled.ts'
import { letHeapGrow } from './small-heap.ts'
import { folderBeside, removeOld, switchIn } from './switch-in.ts'
import { Unchanged } from './unchanged.ts'

/** A garden that can be published, and all else that its site is made from. */
export interface Source {
  /** As it was checked: nothing else is read of it. */
  readonly judged: JudgedGarden
  readonly own: Own
  /** The garden's folder. */
  readonly content: string
  /** The folder of what is the site's own; it may not be there. */
  readonly siteFolder: string
  readonly whereabouts: Whereabouts
  /** Digests of it all, which tell what differs between two. */
  readonly madeFrom: MadeFrom
}

/** What a site is made from, as digests and short texts. */
export interface MadeFrom {
  /** The records, and all that is the site's own. */
  readonly garden: string
  readonly asOf: string
  /** The path that the site lives under, and the folder that it names in commands. */
  readonly base: string
  readonly folder: string | null
  /** The code, and the packages that it uses; null where nobody can tell. */
  readonly code: string | null
}

export interface Published {
  readonly pages: number
  /** Results that a search can find. */
  readonly results: number
  /** How many of the pages were rendered; all others stood as they are. */
  readonly rendered: number
  /** Whether nothing of the site was made anew, so that what stood was left there. */
  readonly stood: boolean
  /** All files that it is. */
  readonly extent: Extent
}

export interface Extent {
  readonly files: number
  readonly bytes: number
}

export interface PublishOptions {
  readonly say: Say
  /** Whether what an earlier build put into the place may be used, and what this one does is remembered. */
  readonly cache: boolean
  /** Folders with parts of the site, which it is joined of. */
  readonly parts?: readonly string[]
  /** So many threads render pages; as many as there are cores by default. */
  readonly jobs?: number | undefined
}

/**
 * Renders, indexes and verifies a site in a new folder beside its place, then switches it in: the site is published
 * whole or not at all, and a build that fails or is interrupted leaves the old one as it was. What is made from the same
 * as in the release before is taken from there.
 */
export async function publish(
  source: Source,
  place: Place,
  { say, cache, parts, jobs }: PublishOptions,
): Promise<Published | Unpublished> {
  const { judged, own, content, siteFolder, whereabouts, madeFrom } = source
  const version = versionOf(madeFrom, cache)
  const from = JSON.stringify(madeFrom)
  const last = version === undefined ? undefined : await lastRelease(place.folder, version)
  if (last?.isWhole && last.from === from) {
    return { pages: last.pages, results: last.results, rendered: 0, stood: true, extent: extentOf(last.files) }
  }
  // What an edit makes anew is little, and all of the garden is there by now.
  if (last) letHeapGrow()
  const fill = parts ? joining(parts, madeFrom) : renderAnew
  return await inPlace({ place, last, version, content, siteFolder, jobs, say }, async (making) => {
    const made = await makeSite(siteOf(judged, own, whereabouts), making, fill)
    if ('brokenLinks' in made) return made
    const { pages, results, rendered, names, reads } = made
    const files = releasedFiles(making.fresh, names, made.from)
    await sign(making.fresh)
    await switchInto(place, making)
    const removing = settled(removeOld(place.folder))
    if (version !== undefined) {
      await keepRelease(place.folder, version, { from, pages, results, files, reads: reads() })
    }
    const removed = await removing
    removed()
    return { pages, results, rendered, stood: false, extent: extentOf(files) }
  })
}

function versionOf({ code }: MadeFrom, cache: boolean): string | undefined {
  return cache && code !== null ? code : undefined
}

function extentOf(files: Release['files']): Extent {
  return { files: files.size, bytes: [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0) }
}

/** Fills a folder from parts of its site. */
function joining(folders: readonly string[], madeFrom: MadeFrom) {
  return (_site: unknown, { fresh }: Making): Promise<Filled> => joinParts(folders, madeFrom, fresh)
}

/**
 * Renders a part of a site into a place: every so many-th page and file. It is neither indexed nor verified: whoever joins
 * the parts does both.
 *
 * @returns how many pages it holds
 */
export async function publishPart(
  source: Source,
  place: Place,
  shard: Shard,
  { say, cache, jobs }: Pick<PublishOptions, 'say' | 'cache' | 'jobs'>,
): Promise<number> {
  const { judged, own, content, siteFolder, whereabouts, madeFrom } = source
  const version = versionOf(madeFrom, cache)
  return await inPlace({ place, last: undefined, version, content, siteFolder, jobs, say }, async (making) => {
    const isOurs = (index: number): boolean => index % shard.of === shard.part - 1
    const site = siteOf(judged, own, whereabouts)
    const filled = await renderAnew(site, making, new Unchanged(site, undefined), isOurs)
    await keepPart(making.fresh, { shard, madeFrom, from: filled.from })
    await sign(making.fresh)
    await switchInto(place, making)
    await removeOld(place.folder)
    return [...filled.from.keys()].filter((path) => path.endsWith('.html')).length
  })
}

/** Makes something in folders of its own and takes them away in the end, however it ends. */
async function inPlace<T>(
  {
    place,
    ...given
  }: { readonly place: Place } & Pick<Making, 'last' | 'version' | 'content' | 'siteFolder' | 'jobs' | 'say'>,
  make: (making: Making) => Promise<T>,
): Promise<T> {
  const { folder: out } = place
  const around = await missingFolders(dirname(out))
  const own: string[] = []
  const traces = { own, around }
  const interruption = removeWhenInterrupted(traces)
  try {
    // Astro renders within the project, where it finds its packages; each build in a folder of its own.
    const workshop = await ownFolder(join(projectFolder, '.ripen'), 'render-')
    own.push(workshop)
    const beside = await folderBeside(out)
    own.push(beside)
    return await make({ ...given, out, workshop, beside, fresh: join(beside, 'site') })
  } finally {
    interruption.stop()
    removeTraces(traces)
  }
}

async function switchInto({ folder: out }: Place, { fresh }: Making): Promise<void> {
  // What was there when the build began may not be what is there now.
  await refuseForeign(out)
  switchIn(fresh, out)
}
