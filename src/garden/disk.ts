import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { asCallerWrites } from '../caller-folder.ts'
import { compareText, type InputFile } from '../engine/index.ts'
import { standingOf } from './folder-standing.ts'
import { readGardenFile, readInHaste } from './garden-file.ts'
import { isHidden, isHousekeeping } from './hidden.ts'
import { type TakingOf, takings } from './takings.ts'
import { UsageError } from './usage-error.ts'

/**
 * Every file of a garden, by path. What is hidden by a dot is named and not read. The folder itself may be a link or lie
 * below one; within it, no link is followed.
 *
 * @throws UsageError when the folder is not there
 */
export async function readGarden(folder: string): Promise<InputFile[]> {
  const root = await rootOf(folder)
  const folders = await list(root)
  const takingOf = await takings(folders.flatMap(({ listed }) => listed.map(({ path }) => path)))
  return folders.flatMap((each) => readFolder(root, each, takingOf)).sort((a, b) => compareText(a.path, b.path))
}

function readFolder(root: string, { place, standing, listed }: Folder, takingOf: TakingOf): InputFile[] {
  const hasty = listed.map(({ path, name, is }) =>
    is === 'file' && standing !== undefined ? readInHaste(join(place, name), path, takingOf(path)) : undefined,
  )
  const stands = standing !== undefined && standingOf(place) === standing
  return listed.flatMap(({ path, is }, at): InputFile[] => {
    if (is === 'repository') return [{ path, refused: 'repository' }]
    if (is === 'hidden') return [{ path, refused: 'hidden' }]
    const read = (stands ? hasty[at] : undefined) ?? readGardenFile(root, path, takingOf(path))
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

/** A folder of a garden. */
interface Folder {
  readonly place: string
  /** How it stood before it was listed. */
  readonly standing: string | undefined
  readonly listed: readonly Listed[]
}

/** Something in a folder. */
interface Listed {
  readonly name: string
  /** Relative to the garden, with `/` between its parts. */
  readonly path: string
  /** A folder that is a repository of its own is one thing: what is in it is not listed. */
  readonly is: 'file' | 'repository' | 'hidden' | 'other'
}

async function list(root: string): Promise<Folder[]> {
  const found: Folder[] = []
  const folders = ['']
  for (const parent of folders) {
    const place = join(root, parent)
    const standing = standingOf(place)
    const entries = await readdir(place, { withFileTypes: true })
    if (parent !== '' && entries.some(({ name }) => name === '.git')) {
      found.push({ place, standing, listed: [{ name: '', path: parent, is: 'repository' }] })
      continue
    }
    const listed: Listed[] = []
    for (const entry of entries) {
      const { name } = entry
      if (isHousekeeping(name)) continue
      const path = parent === '' ? name : `${parent}/${name}`
      if (isHidden(path)) listed.push({ name, path, is: 'hidden' })
      else if (entry.isDirectory()) folders.push(path)
      else listed.push({ name, path, is: entry.isFile() ? 'file' : 'other' })
    }
    found.push({ place, standing, listed })
  }
  return found
}
