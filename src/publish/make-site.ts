import { cp, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { handOver } from '../site.ts'
import type { Site } from '../views/site.ts'
import { digestOf } from './digest.ts'
import { expectedOf } from './expected.ts'
import { filesOf } from './files.ts'
import { indexSite } from './index-site.ts'
import type { Published, Say, Unpublished } from './publish.ts'
import { Putter } from './put-files.ts'
import { filesIn, type Release } from './release.ts'
import { renderSite } from './render-site.ts'
import { fileAt, tellAll, telling } from './telling.ts'
import { verifySite } from './verify-site.ts'

/** Where a site is made, and what of it there is already. */
export interface Making {
  /** What was published before, if anything is known of it. */
  readonly last: Release | undefined
  /** Where that stands. */
  readonly out: string
  /** A folder within the project for Astro alone. */
  readonly workshop: string
  /** A folder on the file system of the place. */
  readonly beside: string
  /** The folder that is made. */
  readonly fresh: string
  readonly say: Say
}

/** A site that can be published. */
export interface Made extends Published {
  /** What each of its files is made from, by its path; what every build makes anew is not in it. */
  readonly from: ReadonlyMap<string, string>
}

/** What the index is named by, among files. */
const indexFile = 'pagefind/pagefind.js'

/** Makes the folder of a site and proves it. */
export async function makeSite(
  site: Site,
  { last, out, workshop, beside, fresh, say }: Making,
): Promise<Made | Unpublished> {
  const { frame, addresses } = site
  const from = new Map<string, string>()
  const isKept = (path: string): boolean => {
    const now = from.get(path)
    return now !== undefined && last?.files.get(path)?.from === now
  }
  const told = telling(site, (path, made) => from.set(path, made))
  const ofIndex = digestOf(frame.language, site.search())
  const isIndexKept = last?.isWhole === true && last.files.get(indexFile)?.from === ofIndex
  // The indexer is a process of its own: it works on another core while pages are rendered on this one.
  const indexing = isIndexKept ? undefined : settled(indexSite(join(beside, 'index'), site.search(), frame.language))
  if (last) await tellAll(told)
  const wanted = new Set([...site.routes.keys()].filter((address) => !isKept(fileAt(frame.base, address))))
  const rendered = await settled(render(told, wanted, workshop, say))
  say('Indexing')
  const indexed = await indexing
  // Both have ended by now, so that none writes into a folder that is taken away.
  rendered()
  const results = indexed?.() ?? last?.results ?? 0
  await move(join(workshop, 'site'), fresh)
  if (!isIndexKept) await rename(join(beside, 'index/pagefind'), join(fresh, 'pagefind'))
  const putter = new Putter(fresh)
  for (const { path, from: known, write } of filesOf(site.taken())) {
    const written = known === undefined ? await write() : undefined
    from.set(path, digestOf(known ?? written))
    if (!isKept(path)) await putter.write(path, written ?? (await write()))
  }
  for (const path of isIndexKept ? last.files.keys() : await filesIn(fresh)) {
    if (path.startsWith('pagefind/')) from.set(path, ofIndex)
  }
  const kept = new Set([...from.keys()].filter(isKept))
  for (const path of kept) await putter.take(path, out)
  say('Checking every link')
  const { made, links } = await verifySite(fresh, frame, expectedOf(site), last && { folder: out, kept })
  if (made.length > 0) throw new Error(`The site was not published:\n${[...made, ...links].join('\n')}`)
  if (links.length > 0) return { brokenLinks: links }
  return { pages: addresses.pages.length, results, rendered: wanted.size, from }
}

function render(site: Site, wanted: ReadonlySet<string>, workshop: string, say: Say): Promise<void> {
  const { frame } = site
  handOver(site)
  let done = 0
  say('Rendering the pages')
  return renderSite(workshop, frame.base, frame.url, {
    isWanted: (address) => wanted.has(address),
    rendered() {
      done += 1
      say('Rendering the pages', done, wanted.size)
    },
  })
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
