import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { readToRemember } from '../engine/index.ts'
import { type CacheLines, linesOf } from '../garden/cache.ts'
import type { FilesAhead } from './read-ahead.ts'

/** So many files are read before it is told. */
const atOnce = 50

const { files, places }: FilesAhead = workerData

parentPort?.once('message', (port: MessagePort) => {
  for (let end = files.length; end > Atomics.load(places, 0); end -= atOnce) {
    const start = Math.max(0, end - atOnce)
    const lines: CacheLines[] = []
    readToRemember(files.slice(start, end), (...kept) => lines.push(linesOf(...kept)))
    port.postMessage(lines)
    Atomics.store(places, 1, start)
  }
  port.close()
})
