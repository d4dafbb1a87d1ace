import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { asCallerWrites } from '../caller-folder.ts'
import { compareText, type InputFile } from '../engine/index.ts'
import { readGardenFile } from './garden-file.ts'
import { isHidden, isHousekeeping } from './hidden.ts'
import { takings } from './takings.ts'
import { UsageError } from './usage-error.ts'

/**
 * Every file of a garden, by path. What is hidden by a dot is named and not read. The folder itself may be a link or lie
 * below one; within it, no link is followed.
 *
 * @throws UsageError when the folder is not there
 */
export async function readGarden(folder: string): Promise<InputFile[]> {
  const root = await rootOf(folder)
  const listed = (await list(root)).sort((a, b) => compareText(a.path, b.path))
  const takingOf = await takings(listed.map(({ path }) => path))
  return listed.flatMap(({ path, isRepository }): InputFile[] => {
    if (isRepository) return [{ path, refused: 'repository' }]
    if (isHidden(path)) return [{ path, refused: 'hidden' }]
    const read = readGardenFile(root, path, takingOf(path))
    return read ? [read] : []
  })
}

/** Where the folder of a garden is in the end, no part of its path being a link. */
async function rootOf(folder: string): Promise<string> {
  const name = asCallerWrites(folder) || '.'
  const fix = 'Name the folder of the garden: `--content DIR`.'
  const found = await stat(folder).catch(() => undefined)
  if (!found) throw new UsageError(`There is no folder \`${name}\` to read a garden from.`, fix)
  if (!found.isDirectory()) throw new UsageError(`\`${name}\` is a file, and no folder to read a garden from.`, fix)
  return await realpath(folder)
}

/** Something in a garden's folder; `path` is relative to it, with `/` between its parts. */
interface Listed {
  readonly path: string
  /** Whether it is a folder that is a repository of its own: what is in it is not listed. */
  readonly isRepository: boolean
}

async function list(root: string): Promise<Listed[]> {
  const found: Listed[] = []
  const folders = ['']
  for (const parent of folders) {
    const entries = await readdir(join(root, parent), { withFileTypes: true })
    if (parent !== '' && entries.some(({ name }) => name === '.git')) {
      found.push({ path: parent, isRepository: true })
      continue
    }
    for (const entry of entries) {
      if (isHousekeeping(entry.name)) continue
      const path = parent === '' ? entry.name : `${parent}/${entry.name}`
      if (entry.isDirectory() && !isHidden(path)) folders.push(path)
      else found.push({ path, isRepository: false })
    }
  }
  return found
}
