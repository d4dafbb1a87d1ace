import { compareText, type InputFile } from '../engine/index.ts'
import { isHidden } from './hidden.ts'
import { readBlobs } from './read-blobs.ts'
import { prefixOf } from './repository.ts'
import { commitAt, mergeBase } from './revisions.ts'
import { gitOrThrow, unreadable } from './run-git.ts'
import { sameFiles } from './same-files.ts'
import { takings } from './takings.ts'

/** A garden as it stood at a revision. */
export interface BaseGarden {
  readonly files: readonly InputFile[]
  /** The commit it was read from: the merge base. */
  readonly commit: string
}

interface TreeEntry {
  readonly mode: string
  readonly object: string
  /** In bytes; not a number for what is no file. */
  readonly size: number
  /** Relative to the garden. */
  readonly path: string
}

/**
 * Reads the garden at the merge base of a revision and another one, from the repository that holds it. Nothing is checked
 * out, and no hook, filter or pager of the repository runs.
 *
 * @param held  files that need not be read again where the commit has the very same
 * @param head  the revision that grew from there: what the work tree holds, unless it is named
 * @throws UsageError when there is no such repository, revision or merge base, with the command that mends it
 */
export async function readBase(
  folder: string,
  ref: string,
  held: readonly InputFile[],
  head = 'HEAD',
): Promise<BaseGarden> {
  const prefix = await prefixOf(folder)
  const commit = await mergeBase(folder, ref, head)
  return { files: await filesAt(folder, prefix, commit, held), commit }
}

/**
 * Reads the garden as it stands at a revision, in the same way.
 *
 * @throws UsageError when there is no such repository or revision
 */
export async function readRevision(folder: string, ref: string): Promise<readonly InputFile[]> {
  const prefix = await prefixOf(folder)
  return filesAt(folder, prefix, await commitAt(folder, ref), [])
}

async function filesAt(
  folder: string,
  prefix: string,
  commit: string,
  held: readonly InputFile[],
): Promise<InputFile[]> {
  const entries = (await listTree(folder, commit, prefix)).sort((a, b) => compareText(a.path, b.path))
  const takingOf = await takings(entries.map(({ path }) => path))
  const blobs = entries.filter(({ mode, size, path }) => mode.startsWith('100') && size <= takingOf(path).mostBytes)
  const lost = entries.find(({ mode, size }) => mode.startsWith('100') && Number.isNaN(size))
  if (lost) throw unreadable(`the contents of \`${lost.path}\` are not in the repository`)
  const same = sameFiles(blobs, held)
  const others = blobs.filter(({ path }) => !same.has(path))
  const read = new Map<string, InputFile>()
  await readBlobs(folder, others, ({ path }, bytes) => read.set(path, takingOf(path).fileOf(path, bytes)))
  return entries.map((entry) => same.get(entry.path) ?? read.get(entry.path) ?? refused(entry))
}

async function listTree(folder: string, commit: string, prefix: string): Promise<TreeEntry[]> {
  const listed = await gitOrThrow(folder, [
    'ls-tree',
    '-r',
    '-l',
    '-z',
    '--full-tree',
    commit,
    '--',
    ...(prefix ? [prefix] : []),
  ])
  const lines = listed.toString('utf8').split('\0').filter(Boolean)
  return lines.flatMap((line) => {
    const tab = line.indexOf('\t')
    const [mode = '', , object = '', size = ''] = line.slice(0, tab).split(/ +/)
    const path = line.slice(tab + 1 + prefix.length)
    return isHidden(path) ? [] : [{ mode, object, size: Number(size), path }]
  })
}

/** What is no file that is read. */
function refused({ mode, path }: TreeEntry): InputFile {
  if (mode === '120000') return { path, refused: 'symlink' }
  if (mode === '160000') return { path, refused: 'repository' }
  return { path, refused: mode.startsWith('100') ? 'too-large' : 'not-a-file' }
}
