import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** A thread has little that lives at once: the less room for what is new, the less garbage waits in it. */
const resourceLimits = { maxYoungGenerationSizeMb: 32 }

/** Begins a thread of a build, so that another core works on its order. */
export function beginThread(module: URL, order: unknown): Worker {
  return new Worker(module, { workerData: order, resourceLimits })
}

/** What a thread of a build finds out, which says one thing and ends. */
export async function answerOfThread<T>(module: URL, order: unknown): Promise<T> {
  const [answer] = await once(beginThread(module, order), 'message')
  return answer
}
