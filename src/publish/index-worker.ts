import { parentPort, workerData } from 'node:worker_threads'
import { type IndexOrder, indexSite } from './index-site.ts'

const order: IndexOrder = workerData
parentPort?.postMessage(await indexSite(order))
