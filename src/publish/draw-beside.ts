import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { SocialView } from '../views/taken/social.ts'
import { threadLimits } from './thread-limits.ts'

/** Draws pictures in a thread of their own, so that another core works on them: their bytes as PNG, in the same order. */
export async function drawBeside(views: readonly SocialView[]): Promise<readonly Uint8Array[]> {
  if (views.length === 0) return []
  const worker = new Worker(new URL('./draw-worker.ts', import.meta.url), {
    workerData: views,
    resourceLimits: threadLimits,
  })
  const [drawn] = await once(worker, 'message')
  return drawn
}
