import { availableParallelism } from 'node:os'
import type { Site } from '../views/site.ts'
import type { MadePage } from './made-pages.ts'
import type { Making } from './make-site.ts'
import { type Batch, renderBeside } from './render-beside.ts'

/** Pages that are rendered if they are wanted. */
export interface PagesToRender {
  readonly made: AsyncIterable<MadePage>
  /** How many they are. */
  readonly of: number
  readonly isWanted: (page: MadePage) => boolean
}

/**
 * Renders pages into the folder of a site.
 *
 * @param renderer  the module that renders them
 * @returns         what they lead to: see `PageTeller`
 */
export async function renderPages(
  site: Site,
  { made, of, isWanted }: PagesToRender,
  {
    renderer,
    fresh,
    jobs = availableParallelism(),
    say,
  }: Pick<Making, 'fresh' | 'jobs' | 'say'> & {
    readonly renderer: string
  },
): Promise<readonly string[]> {
  const { words: _, ...frame } = site.frame
  const told: string[] = []
  let done = 0
  const settle = (pages: number): void => {
    done += pages
    say('Rendering the pages', done, of)
  }
  const pages = [...site.routes.values()].map(({ kind, address, id, part }) => ({ kind, address, id, part }))
  const order = { renderer, folder: fresh, frame, ownWords: site.ownWords, pages }
  const batches = batchesOf(made, isWanted, () => settle(1))
  await renderBeside(order, jobs, batches, (rendered) => {
    told.push(rendered.told)
    settle(rendered.pages)
  })
  return told
}

/** So much is sent to a thread at once, be it pages or bytes of what they show. */
const atOnce = { pages: 20, bytes: 1_000_000 }

/** @param passed  is told of each page that is not wanted */
async function* batchesOf(
  pages: AsyncIterable<MadePage>,
  isWanted: (page: MadePage) => boolean,
  passed: () => void,
): AsyncGenerator<Batch, undefined> {
  let batch: Batch[number][] = []
  let bytes = 0
  for await (const page of pages) {
    const { address, path, shown } = page
    if (!isWanted(page)) {
      passed()
      continue
    }
    batch.push({ address, path, shown })
    bytes += shown.length
    if (batch.length < atOnce.pages && bytes < atOnce.bytes) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}
