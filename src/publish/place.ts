import { lstat, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { asCallerWrites } from '../caller-folder.ts'
import { UsageError } from '../garden/usage-error.ts'
import { refuseForeign } from './marker.ts'

/** A folder that a site may be put in place of. */
export interface Place {
  /** Absolute; neither it nor a part of its path is a link. */
  readonly folder: string
}

const fix = 'Name another folder: `--out DIR`.'

/**
 * Finds the place that a site is to be published in. Links on the way are followed, so that none is replaced by a folder.
 *
 * @param out     the folder as it was named, absolute; it may not be there yet
 * @param garden  the folder of the garden, which is there
 * @throws        UsageError when a build may not or cannot put a folder there
 */
export async function placeFor(out: string, garden: string): Promise<Place> {
  const name = asCallerWrites(out) || '.'
  const folder = await placeOf(out, name)
  const records = await realpath(garden)
  if (folder === records) throw new UsageError(`\`${name}\` is the garden, which a site would replace.`, fix)
  if (isWithin(folder, records)) {
    throw new UsageError(`\`${name}\` lies in the garden, whose files are records and nothing else.`, fix)
  }
  if (isWithin(records, folder)) {
    throw new UsageError(`The garden lies in \`${name}\`, which a site would replace as a whole.`, fix)
  }
  await refuseForeign(folder)
  return { folder }
}

/** Where a path leads in the end, be its last parts there or not. */
async function placeOf(path: string, name: string): Promise<string> {
  return await realpath(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') throw new UsageError(`\`${name}\` lies below a file, where no folder can be.`, fix)
    if (error.code !== 'ENOENT' && error.code !== 'ELOOP') throw error
    const stats = await lstat(path).catch(() => undefined)
    if (stats) throw new UsageError(`\`${name}\` is a link that leads nowhere, or lies below one.`, fix)
    return join(await placeOf(dirname(path), name), basename(path))
  })
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
