import { on } from 'node:events'
import type { RouteKind } from '../views/routes.ts'
import type { Frame } from '../views/site.ts'
import type { OwnWords } from '../words/words.ts'
import { beginThread } from './thread.ts'

/** What a thread that renders is given. */
export interface RenderOrder {
  /** The module that renders pages. */
  readonly renderer: string
  /** Where pages are written. */
  readonly folder: string
  /** Without its words, which are no data. */
  readonly frame: Omit<Frame, 'words'>
  readonly ownWords: OwnWords
  /** All pages of the site, since Astro asks which there are. */
  readonly pages: readonly PageName[]
}

/** What Astro knows a page by. */
export interface PageName {
  readonly kind: RouteKind
  readonly address: string
  readonly id: string | undefined
  readonly part: number | undefined
}

/** Pages that a thread renders before it is heard of again, each with what it shows as JSON in UTF-8. */
export type Batch = readonly {
  readonly address: string
  readonly path: string
  readonly shown: Uint8Array<ArrayBuffer>
}[]

/** What became of a batch. */
export interface Rendered {
  readonly pages: number
  /** What they lead to: see `PageTeller`. */
  readonly told: string
}

/** A thread has one more than it is at work on, so that it never waits. */
const batchesOpen = 2

/** One thread has rendered fewer than these before another has loaded its code. */
const batchesPerThread = 10

/**
 * Renders pages in threads of their own, so that all cores work on them. A thread sees what it is sent, and nothing else
 * of the garden.
 *
 * @param threads   the most that there are: one begins at once, so that it has loaded its code when the first batch is there,
 *                  and another when there turns out to be work for it
 * @param batches   each thread takes the next when it can
 * @param rendered  is told of each batch
 */
export async function renderBeside(
  order: RenderOrder,
  threads: number,
  batches: AsyncGenerator<Batch, undefined>,
  rendered: (batch: Rendered) => void,
): Promise<void> {
  const rendering: Promise<void>[] = []
  const begin = (): void => void rendering.push(renderInThread(order, shared, rendered))
  const shared = countedBy(batches, (count) => {
    if (count % batchesPerThread === 0 && rendering.length < threads) begin()
  })
  begin()
  // None writes into a folder that is taken away.
  for (const each of rendering) await Promise.allSettled([each])
  await Promise.all(rendering)
}

async function* countedBy(
  batches: AsyncGenerator<Batch, undefined>,
  count: (batches: number) => void,
): AsyncGenerator<Batch, undefined> {
  let given = 0
  for await (const batch of batches) {
    given += 1
    count(given)
    yield batch
  }
}

async function renderInThread(
  order: RenderOrder,
  batches: AsyncGenerator<Batch, undefined>,
  rendered: (batch: Rendered) => void,
): Promise<void> {
  const worker = beginThread(new URL('./render-worker.ts', import.meta.url), order)
  const said = on(worker, 'message', { close: ['exit'] })
  let open = 0
  const hear = async (): Promise<void> => {
    const { value } = await said.next()
    if (!value) throw new Error('A thread ended before it had rendered all of its pages.')
    open -= 1
    rendered(value[0])
  }
  try {
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      worker.postMessage(
        next.value,
        next.value.map(({ shown }) => shown.buffer),
      )
      open += 1
      if (open === batchesOpen) await hear()
    }
    while (open > 0) await hear()
  } finally {
    // Where one fails, none begins anything more.
    await batches.return(undefined)
    await worker.terminate()
  }
}
