import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { IndexOrder } from './index-site.ts'
import { threadLimits } from './thread-limits.ts'

/** Makes the search index in a thread of its own, so that another core works on it: see `indexSite`. */
export async function indexBeside(order: IndexOrder): Promise<number> {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: threadLimits,
  })
  const [results] = await once(worker, 'message')
  return results
}
