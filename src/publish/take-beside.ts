import { once } from 'node:events'
import { Putter } from './put-files.ts'
import { settled } from './settled.ts'
import { beginThread } from './thread.ts'

/** The folder that files are taken from, and the one that they are put into. */
export interface Taking {
  readonly from: string
  readonly to: string
}

/** So many files are taken at once. Fewer than these are taken sooner than a thread has begun. */
const atOnce = 500

/**
 * Does something that takes files of one folder into another: many of them in a thread of its own, while the work goes on.
 *
 * @param work  is given what takes a file by its path; no file is taken twice
 */
export async function takingBeside<T>(taking: Taking, work: (take: (path: string) => void) => Promise<T>): Promise<T> {
  const paths: string[] = []
  let thread: ReturnType<typeof begin> | undefined
  const take = (path: string): void => {
    paths.push(path)
    if (paths.length < atOnce) return
    thread ??= begin(taking)
    thread.worker.postMessage(paths.splice(0))
  }
  try {
    const made = await work(take)
    const putter = new Putter(taking.to)
    for (const path of paths) putter.take(path, taking.from)
    thread?.worker.postMessage(undefined)
    const ended = await thread?.ended
    ended?.()
    return made
  } finally {
    // Where something fails, it takes nothing into a folder that is taken away.
    await thread?.worker.terminate()
  }
}

function begin(taking: Taking) {
  const worker = beginThread(new URL('./take-worker.ts', import.meta.url), taking)
  return { worker, ended: settled(once(worker, 'exit')) }
}
