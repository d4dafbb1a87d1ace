import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** A thread has little that lives at once: the less room for what is new, the less garbage waits in it. */
const resourceLimits = { maxYoungGenerationSizeMb: 32 }

/**
 * Begins a thread of a build, so that another core works on its order.
 *
 * @param given  bytes of the order that are given away, not copied
 */
export function beginThread(module: URL, order: unknown, given: readonly ArrayBuffer[] = []): Worker {
  return new Worker(module, { workerData: order, transferList: [...given], resourceLimits })
}

/** What a thread of a build finds out, which says one thing and ends. */
export async function answerOfThread<T>(module: URL, order: unknown, given?: readonly ArrayBuffer[]): Promise<T> {
  const [answer] = await once(beginThread(module, order, given), 'message')
  return answer
}
