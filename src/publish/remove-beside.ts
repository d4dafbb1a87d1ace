import { answerOfThread } from './thread.ts'

/** Removes a folder with all that is in it, in a thread of its own. */
export async function removeBeside(folder: string): Promise<void> {
  await answerOfThread(new URL('./remove-worker.ts', import.meta.url), folder)
}
