import type { IndexOrder } from './index-site.ts'
import type { Keeping } from './search/kept-lines.ts'
import { answerOfThread } from './thread.ts'

/** What a thread is given that makes an index. */
export interface OrderBeside extends Omit<IndexOrder, 'records' | 'keeping'> {
  /** All records, as they are kept. */
  readonly lines: Uint8Array<ArrayBuffer>
  readonly keeping: KeepingOfIndex | undefined
}

/** Where what an index is made of is kept from build to build. */
export interface KeepingOfIndex {
  readonly records: Keeping
  readonly segments: Keeping
}

/**
 * Makes the search index in a thread of its own, so that another core works on it, and keeps its records: see `indexSite`. Its
 * lines are gone then: those of a large garden are tens of megabytes.
 */
export async function indexBeside(order: OrderBeside): Promise<number> {
  return await answerOfThread(new URL('./index-worker.ts', import.meta.url), order, [order.lines.buffer])
}
