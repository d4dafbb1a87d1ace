import { rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const folder: string = workerData
rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
parentPort?.postMessage('removed')
