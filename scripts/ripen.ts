import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { keptFolder } from '../src/project-folder.ts'

// What Node makes of our code is kept, so that the next run need not take its types away and compile it again. Where
// nothing can be kept, Node says nothing and does it anew.
enableCompileCache(join(keptFolder, 'compiled'))

// Whoever listens may stop early, as `head` does: there is nobody left to tell anything.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const { ripen } = await import('../src/cli/program.ts')
const { run } = await import('../src/cli/run.ts')
await run(ripen())
