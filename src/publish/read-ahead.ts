import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import { type GivenFile, isMedia, type Memory, siteFolder, type TextFile } from '../engine/index.ts'
import type { Cache, CacheLines } from '../garden/cache.ts'
import { settled } from './settled.ts'
import { beginThread } from './thread.ts'

/** Files that a thread reads from the last one on. */
export interface FilesAhead {
  readonly files: readonly TextFile[]
  /** How far both have come, which both see at once: the last that was asked for here, the first that is read there. */
  readonly places: Int32Array<SharedArrayBuffer>
}

/** Fewer are read sooner than a thread has loaded its code. */
const worthwhile = 1000

/**
 * Does some work that reads files in their order, while a thread reads those that nobody knows from the last one on: what came
 * of them is there when the work comes to them.
 *
 * @param cache  undefined where nothing is to be remembered, nor read ahead
 */
export async function readingAhead<T>(
  given: readonly GivenFile[],
  cache: Cache | undefined,
  work: (memory: Memory | undefined) => T,
): Promise<T> {
  const files = cache && availableParallelism() > 1 ? given.filter(isRecord).filter((file) => !cache.has(file)) : []
  if (!cache || files.length < worthwhile) return work(cache)
  const places = new Int32Array(new SharedArrayBuffer(8))
  places.set([0, files.length])
  const ahead: FilesAhead = { files, places }
  const worker = beginThread(new URL('./read-ahead-worker.ts', import.meta.url), ahead)
  const ended = settled(once(worker, 'exit'))
  const { port1: here, port2: there } = new MessageChannel()
  worker.postMessage(there, [there])
  const indices = new Map(files.map((file, index) => [file, index]))
  try {
    return work({
      recall(file) {
        const index = indices.get(file) ?? 0
        Atomics.store(places, 0, Math.max(index, Atomics.load(places, 0)))
        if (index >= Atomics.load(places, 1)) takeAll(here, cache)
        return cache.recall(file)
      },
      keep: cache.keep,
    })
  } finally {
    here.close()
    await worker.terminate()
    const end = await ended
    end()
  }
}

/** A file that holds a record, but for the garden's own, which is read before all others. */
function isRecord(file: GivenFile): file is TextFile {
  return 'text' in file && file.path !== 'garden.yaml' && !isMedia(file.path) && !file.path.startsWith(siteFolder)
}

/** Takes what has come so far, without waiting for its turn. */
function takeAll(port: MessagePort, cache: Cache): void {
  for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
    const lines: readonly CacheLines[] = got.message
    cache.take(lines)
  }
}
