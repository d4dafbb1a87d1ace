import type { SocialView } from '../views/taken/social.ts'
import { answerOfThread } from './thread.ts'

/** Draws pictures in a thread of their own, so that another core works on them: their bytes as PNG, in the same order. */
export async function drawBeside(views: readonly SocialView[]): Promise<readonly Uint8Array[]> {
  if (views.length === 0) return []
  return await answerOfThread(new URL('./draw-worker.ts', import.meta.url), views)
}
