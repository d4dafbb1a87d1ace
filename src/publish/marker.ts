import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from '../garden/usage-error.ts'

/** The file that says that a folder was published by us, and may be replaced. */
const marker = '.ripen'
const signature = 'Published by Ripen. The folder is replaced as a whole by the next build.\n'

/** Signs a folder as ours. */
export async function sign(folder: string): Promise<void> {
  await writeFile(join(folder, marker), signature)
}

/**
 * Makes sure that a folder may be replaced: it is not there, empty, or ours.
 *
 * @throws UsageError when it holds something else
 */
export async function refuseForeign(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new UsageError(`\`${folder}\` is no folder to publish into.`, 'Name another one: `--out DIR`.')
  })
  if (entries.length === 0) return
  const found = await readFile(join(folder, marker), 'utf8').catch(() => '')
  if (found === signature) return
  throw new UsageError(
    `\`${folder}\` holds files that no build of ours put there, and a build replaces its folder as a whole.`,
    'Name an empty folder or one of an earlier build: `--out DIR`.',
  )
}
