import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asCallerWrites } from '../../caller-folder.ts'
import { UsageError } from '../../garden/usage-error.ts'
import { proveText } from '../../report/prove-text.ts'
import { corpusIn, ownCorpus } from '../prove/corpora.ts'
import { ShortMemory } from '../prove/short-memory.ts'
import { tryCase } from '../prove/try-case.ts'
import type { ProveOptions } from '../verbs/prove.ts'

/** Tries every case, ours and those of the garden, and tells what the check made of them. */
export async function runProve({ content, cases, today }: ProveOptions): Promise<void> {
  if (cases !== undefined && !existsSync(cases)) {
    throw new UsageError(
      `There is no folder \`${asCallerWrites(cases)}\`.`,
      'Name the folder of your cases: `--cases DIR`.',
    )
  }
  const folder = cases ?? join(dirname(content), 'prove')
  const corpora = [
    await ownCorpus(today.written),
    ...(existsSync(folder) ? [await corpusIn(folder, today.written)] : []),
  ]
  const memory = new ShortMemory()
  const tried = corpora.flatMap(({ garden, cases: each }) => each.map((one) => tryCase(one, garden, memory)))
  process.stdout.write(proveText(tried))
  process.exitCode = tried.some(({ missed, alarms }) => missed.length + alarms.length > 0) ? 1 : 0
}
