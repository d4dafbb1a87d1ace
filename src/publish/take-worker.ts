import { parentPort, workerData } from 'node:worker_threads'
import { Putter } from './put-files.ts'
import type { Taking } from './take-beside.ts'

const { from, to }: Taking = workerData
const putter = new Putter(to)

parentPort?.on('message', (paths: readonly string[] | undefined) => {
  if (!paths) return parentPort?.close()
  for (const path of paths) putter.take(path, from)
})
