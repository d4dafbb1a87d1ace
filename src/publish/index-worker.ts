import { parentPort, workerData } from 'node:worker_threads'
import type { OrderBeside } from './index-beside.ts'
import { indexSite } from './index-site.ts'
import { linesIn, textOf, writeLines } from './search/kept-lines.ts'

const { lines, keeping, ...order }: OrderBeside = workerData
const records = [...linesIn(Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength))].map(([key, line]) =>
  JSON.parse(textOf(key, line)),
)
const results = await indexSite({ ...order, records, keeping: keeping?.segments })
if (keeping) await writeLines(keeping.records, [lines])
parentPort?.postMessage(results)
