import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { compareText, type InputFile } from '../engine/index.ts'
import { fileOf, largestFile } from './bytes.ts'
import { isHidden, isHousekeeping } from './hidden.ts'
import { UsageError } from './usage-error.ts'

/** How many files are open at once. */
const atOnce = 64

/**
 * Every file of a garden, by path. What is hidden by a dot is named and not read; links are never followed.
 *
 * @throws UsageError when the folder is not there
 */
export async function readGarden(folder: string): Promise<InputFile[]> {
  const root = await lstat(folder).catch(() => undefined)
  if (!root?.isDirectory()) {
    throw new UsageError(
      `There is no folder \`${relative(process.cwd(), folder) || folder}\` to read a garden from.`,
      'Name the folder of the garden: `--content DIR`.',
    )
  }
  const paths = (await list(folder)).sort(compareText)
  const files: InputFile[] = []
  for (let from = 0; from < paths.length; from += atOnce) {
    files.push(...(await Promise.all(paths.slice(from, from + atOnce).map((path) => read(folder, path)))))
  }
  return files
}

/** The paths below a folder, relative to it, with `/` between their parts; a repository of its own counts as one. */
async function list(folder: string): Promise<string[]> {
  const found: string[] = []
  const folders = ['']
  for (const parent of folders) {
    const entries = await readdir(join(folder, parent), { withFileTypes: true })
    if (parent !== '' && entries.some(({ name }) => name === '.git')) {
      found.push(parent)
      continue
    }
    for (const entry of entries) {
      if (isHousekeeping(entry.name)) continue
      const path = parent === '' ? entry.name : `${parent}/${entry.name}`
      if (entry.isDirectory() && !isHidden(path)) folders.push(path)
      else found.push(path)
    }
  }
  return found
}

async function read(folder: string, path: string): Promise<InputFile> {
  if (isHidden(path)) return { path, refused: 'hidden' }
  const file = join(folder, path)
  const stats = await lstat(file)
  if (stats.isSymbolicLink()) return { path, refused: 'symlink' }
  if (stats.isDirectory()) return { path, refused: 'repository' }
  if (!stats.isFile()) return { path, refused: 'not-a-file' }
  if (stats.size > largestFile) return { path, refused: 'too-large' }
  return fileOf(path, await readFile(file))
}
