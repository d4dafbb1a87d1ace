import { join } from 'node:path'
import { projectFolder } from '../../src/project-folder.ts'
import { today } from './garden/days.ts'
import type { Planted } from './planted.ts'
import { helpOf, readers, rows } from './rows.ts'
import type { Stopwatch } from './stopwatch.ts'

/** Times the check of a garden that was never checked before, and how soon commands speak. */
export async function timeChecks(planted: Planted, watch: Stopwatch): Promise<void> {
  const check = ['bin.cjs', 'check', '--content', planted.content, '--as-of', today] as const
  await watch.time(rows.parsing, 'bench/floors/read-bare.ts', planted.content)
  await watch.time(rows.checkFirst, ...check)
  await watch.time(rows.checkAgain, ...check)
  await planted.editClaim()
  await watch.time(rows.checkChange, ...check, '--base', 'HEAD')
  await watch.time(rows.starting, 'bench/floors/start-bare.ts')
  await watch.timeToFirst(rows.checkShipped, 'bin.cjs', 'check', '--content', join(projectFolder, 'content'))
  for (const verb of readers) await watch.time(helpOf(verb), 'bin.cjs', verb, '--help')
}
