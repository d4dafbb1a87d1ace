import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { SearchRecord } from '../views/taken/search-records.ts'

/** What the thread is given. */
export interface IndexOrder {
  readonly folder: string
  readonly records: readonly SearchRecord[]
  readonly language: string
}

/** Makes the search index in a thread of its own, so that another core works on it: see `indexSite`. */
export async function indexBeside(order: IndexOrder): Promise<number> {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: order })
  const [results] = await once(worker, 'message')
  return results
}
