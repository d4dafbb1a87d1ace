import { lstat, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asCallerWrites } from '../caller-folder.ts'
import { UsageError } from '../garden/usage-error.ts'

/** The file that says that a folder was published by us, and may be replaced. */
export const marker = '.ripen'
const signature = 'Published by Ripen. The folder is replaced as a whole by the next build.\n'

/** Signs a folder as ours. */
export async function sign(folder: string): Promise<void> {
  await writeFile(join(folder, marker), signature)
}

/**
 * Makes sure that a folder may be replaced: it is not there, empty, or ours.
 *
 * @throws UsageError when it holds something else, or is no folder
 */
export async function refuseForeign(folder: string): Promise<void> {
  const stats = await lstat(folder).catch(() => undefined)
  if (!stats) return
  const name = asCallerWrites(folder) || '.'
  if (!stats.isDirectory()) {
    const what = stats.isSymbolicLink() ? 'link' : 'file'
    throw new UsageError(`\`${name}\` is a ${what}, and no folder to publish into.`, 'Name another one: `--out DIR`.')
  }
  const entries = await readdir(folder)
  if (entries.length === 0 || (await isOurs(folder))) return
  throw new UsageError(
    `\`${name}\` holds files that no build of ours put there, and a build replaces its folder as a whole.`,
    'Name an empty folder or one of an earlier build: `--out DIR`.',
  )
}

async function isOurs(folder: string): Promise<boolean> {
  const place = join(folder, marker)
  const isFile = await lstat(place).then(
    (stats) => stats.isFile(),
    () => false,
  )
  return isFile && (await readFile(place, 'utf8')) === signature
}
