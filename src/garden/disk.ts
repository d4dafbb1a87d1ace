import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { asCallerWrites } from '../caller-folder.ts'
import { compareText, type InputFile } from '../engine/index.ts'
import { readGardenFile } from './garden-file.ts'
import { isHidden, isHousekeeping } from './hidden.ts'
import { UsageError } from './usage-error.ts'

/** How many files are open at once. */
const atOnce = 64

/**
 * Every file of a garden, by path. What is hidden by a dot is named and not read. The folder itself may be a link or lie
 * below one; within it, no link is followed.
 *
 * @throws UsageError when the folder is not there
 */
export async function readGarden(folder: string): Promise<InputFile[]> {
  const root = await rootOf(folder)
  const paths = (await list(root)).sort(compareText)
  const files: InputFile[] = []
  for (let from = 0; from < paths.length; from += atOnce) {
    const read = await Promise.all(paths.slice(from, from + atOnce).map((path) => readOne(root, path)))
    for (const file of read) if (file) files.push(file)
  }
  return files
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

/** The paths below a folder, relative to it, with `/` between their parts; a repository of its own counts as one. */
async function list(root: string): Promise<string[]> {
  const found: string[] = []
  const folders = ['']
  for (const parent of folders) {
    const entries = await readdir(join(root, parent), { withFileTypes: true })
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

async function readOne(root: string, path: string): Promise<InputFile | undefined> {
  return isHidden(path) ? { path, refused: 'hidden' } : await readGardenFile(root, path)
}
