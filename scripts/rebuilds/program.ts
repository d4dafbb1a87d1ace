import { rebuild } from './rebuild.ts'

/** Rebuilds each garden whose folder it is sent, and sends back what came of it. */
process.on('message', async (folder: string) => {
  process.send?.({ rebuilt: await rebuild(folder) })
})
