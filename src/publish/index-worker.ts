import { parentPort, workerData } from 'node:worker_threads'
import type { IndexOrder } from './index-beside.ts'
import { indexSite } from './index-site.ts'

const { folder, records, language }: IndexOrder = workerData
parentPort?.postMessage(await indexSite(folder, records, language))
