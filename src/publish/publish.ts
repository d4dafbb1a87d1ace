import { dirname, join } from 'node:path'
import type { JudgedGarden } from '../engine/index.ts'
import { projectFolder } from '../project-folder.ts'
import { siteOf, type Whereabouts } from '../views/site.ts'
import { makeSite } from './make-site.ts'
import { refuseForeign, sign } from './marker.ts'
import { missingFolders, ownFolder, removeTraces, removeWhenInterrupted } from './own-folder.ts'
import type { Place } from './place.ts'
import { keepRelease, lastRelease, releasedFiles } from './release.ts'
import { folderBeside, switchIn } from './switch-in.ts'

export interface Published {
  readonly pages: number
  /** Results that a search can find. */
  readonly results: number
  /** How many pages were rendered; all others stood as they are. */
  readonly rendered: number
}

/** Nothing was published: links lead nowhere, as far as can be told those of the records. */
export interface Unpublished {
  readonly brokenLinks: readonly string[]
}

/** What a build may use of an earlier one, and keeps for a later one. */
export interface Keeping {
  /** Says which code makes the site. */
  readonly version: string
  /** A digest of everything else that it is made from. */
  readonly from: string
}

/** Hears what is being done and, of what takes long, how far it is. */
export type Say = (doing: string, done?: number, of?: number) => void

/**
 * Renders, indexes and verifies a site in a new folder beside its place, then switches it in: the site is published
 * whole or not at all, and a build that fails or is interrupted leaves the old one as it was. What is made from the same
 * as in the release before is taken from there.
 *
 * @param judged   the garden as it was checked: nothing else is read of it
 * @param keeping  undefined to make everything anew, and to keep nothing
 */
export async function publish(
  judged: JudgedGarden,
  whereabouts: Whereabouts,
  { folder: out }: Place,
  say: Say,
  keeping: Keeping | undefined,
): Promise<Published | Unpublished> {
  const last = keeping && (await lastRelease(out, keeping.version))
  if (last?.isWhole && last.from === keeping?.from) return { pages: last.pages, results: last.results, rendered: 0 }
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
    const fresh = join(beside, 'site')
    const made = await makeSite(siteOf(judged, whereabouts), { last, out, workshop, beside, fresh, say })
    if ('brokenLinks' in made) return made
    await sign(fresh)
    // What was there when the build began may not be what is there now.
    await refuseForeign(out)
    await switchIn(fresh, out)
    const { from, ...published } = made
    if (keeping) {
      const files = await releasedFiles(out, from)
      await keepRelease(out, keeping.version, { ...published, from: keeping.from, files })
    }
    return published
  } finally {
    interruption.stop()
    removeTraces(traces)
  }
}
