import { ripen } from '../src/cli/program.ts'
import { run } from '../src/cli/run.ts'

// Whoever listens may stop early, as `head` does: there is nobody left to tell anything.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

await run(ripen())
