import { cp, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { JudgedGarden } from '../engine/index.ts'
import { projectFolder } from '../project-folder.ts'
import { handOver } from '../site.ts'
import { siteOf, type Whereabouts } from '../views/site.ts'
import { expectedOf } from './expected.ts'
import { filesOf } from './files.ts'
import { indexSite } from './index-site.ts'
import { refuseForeign, sign } from './marker.ts'
import { missingFolders, ownFolder, removeTraces, removeWhenInterrupted } from './own-folder.ts'
import type { Place } from './place.ts'
import { renderSite } from './render-site.ts'
import { folderBeside, switchIn } from './switch-in.ts'
import { verifySite } from './verify-site.ts'
import { writeFiles } from './write-files.ts'

export interface Published {
  readonly pages: number
  /** Results that a search can find. */
  readonly results: number
}

/** Nothing was published: links lead nowhere, as far as can be told those of the records. */
export interface Unpublished {
  readonly brokenLinks: readonly string[]
}

/**
 * Renders, indexes and verifies a site in a new folder beside its place, then switches it in: the site is published
 * whole or not at all, and a build that fails or is interrupted leaves the old one as it was.
 *
 * @param judged  the garden as it was checked: nothing else is read of it
 * @param say  is told what is being done
 */
export async function publish(
  judged: JudgedGarden,
  whereabouts: Whereabouts,
  { folder: out }: Place,
  say: (doing: string) => void,
): Promise<Published | Unpublished> {
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
    const site = siteOf(judged, whereabouts)
    const { frame } = site
    const fresh = join(beside, 'site')
    handOver(site)
    say('Rendering the pages')
    // The indexer is a process of its own: it works on another core while pages are rendered on this one.
    const indexing = settled(indexSite(join(beside, 'index'), site.search(), frame.language))
    const rendered = await settled(renderSite(workshop, frame.base, frame.url))
    say('Indexing')
    const indexed = await indexing
    // Both have ended by now, so that none writes into a folder that is taken away.
    rendered()
    const results = indexed()
    await move(join(workshop, 'site'), fresh)
    await writeFiles(fresh, filesOf(site.taken()))
    await rename(join(beside, 'index/pagefind'), join(fresh, 'pagefind'))
    say('Checking every link')
    const { made, links } = await verifySite(fresh, frame, expectedOf(site))
    if (made.length > 0) throw new Error(`The site was not published:\n${[...made, ...links].join('\n')}`)
    if (links.length > 0) return { brokenLinks: links }
    await sign(fresh)
    // What was there when the build began may not be what is there now.
    await refuseForeign(out)
    await switchIn(fresh, out)
    return { pages: site.addresses.pages.length, results }
  } finally {
    interruption.stop()
    removeTraces(traces)
  }
}

/** How something ended, once it has: to be called for what came of it, or for its error. */
function settled<T>(doing: Promise<T>): Promise<() => T> {
  return doing.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error
    },
  )
}

/** Moves a folder, be it to another file system. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await cp(from, to, { recursive: true })
  })
}
