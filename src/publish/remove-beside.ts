import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { threadLimits } from './thread-limits.ts'

/** Removes a folder with all that is in it, in a thread of its own. */
export async function removeBeside(folder: string): Promise<void> {
  const worker = new Worker(new URL('./remove-worker.ts', import.meta.url), {
    workerData: folder,
    resourceLimits: threadLimits,
  })
  await once(worker, 'message')
}
