import { posix } from 'node:path'
import { compareText, type InputFile } from '../engine/index.ts'
import { isHidden } from './hidden.ts'
import { readBlobs } from './read-blobs.ts'
import { git, gitOrThrow, unreadable } from './run-git.ts'
import { sameFiles } from './same-files.ts'
import { takings } from './takings.ts'
import { UsageError } from './usage-error.ts'

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
  return filesAt(folder, prefix, (await commitOf(folder, ref)) ?? noSuchRevision(ref), [])
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

/** A folder within its repository, without a slash at its end; empty at its top, undefined outside of any. */
export async function folderInRepository(folder: string): Promise<string | undefined> {
  const { status, stdout } = await git(folder, ['rev-parse', '--show-prefix'])
  return status === 0 ? stdout.toString('utf8').replace(/\/?\n$/, '') : undefined
}

/** Whether the work tree has other schemas, in the folder `schemas` of its repository, than a commit has. */
export async function schemasChangedSince(folder: string, commit: string): Promise<boolean> {
  const { status } = await git(folder, [
    'diff',
    '--quiet',
    '--no-ext-diff',
    '--no-textconv',
    commit,
    '--',
    ':(top)schemas',
  ])
  return status === 1
}

/**
 * The files of the folder `site` beside a garden that differ from what a commit has, from that folder on, by path.
 *
 * @param head  the revision that they are taken from; without one, the work tree, with files that git does not know yet
 */
export async function siteChangesSince(folder: string, commit: string, head?: string): Promise<string[]> {
  const within = await folderInRepository(folder)
  // What lies beside the top of a repository is not in it.
  if (!within) return []
  const site = `${posix.dirname(within)}/site/`.replace(/^\.\//, '')
  const revisions = head === undefined ? [commit] : [commit, head]
  const only = ['--', `:(top,literal)${site}`]
  const changed = await gitOrThrow(folder, [
    'diff',
    '--name-only',
    '-z',
    '--no-ext-diff',
    '--no-textconv',
    ...revisions,
    ...only,
  ])
  const unknown = await gitOrThrow(folder, ['ls-files', '-z', '--others', '--exclude-standard', '--full-name', ...only])
  const names = [changed, ...(head === undefined ? [unknown] : [])].flatMap((out) => out.toString('utf8').split('\0'))
  return [...new Set(names.filter(Boolean))].map((name) => name.slice(site.length)).sort(compareText)
}

/** The garden's folder within its repository, with a slash at its end; empty at its top. */
async function prefixOf(folder: string): Promise<string> {
  const within = await folderInRepository(folder)
  if (within !== undefined) return within === '' ? '' : `${within}/`
  throw new UsageError(
    'The garden is in no git repository, so that there is nothing to compare it with.',
    'Run `git init` in its folder and commit it. Without git, `npm run check` judges the garden as it stands.',
  )
}

/** @throws UsageError always: the revision is not there, and how to get it */
function noSuchRevision(ref: string): never {
  const branch = ref.replace(/^origin\//, '')
  throw new UsageError(
    `There is no revision \`${ref}\` in this repository.`,
    `Fetch it: \`git fetch origin ${branch}\`, then name it \`origin/${branch}\`.`,
  )
}

async function mergeBase(folder: string, ref: string, head: string): Promise<string> {
  const base = await commitOf(folder, ref)
  const tip = await commitOf(folder, head)
  if (tip === undefined && head === 'HEAD')
    throw new UsageError('The repository has no commit yet.', 'Commit the garden first: `git commit`.')
  const { status, stdout } = await git(folder, ['merge-base', base ?? noSuchRevision(ref), tip ?? noSuchRevision(head)])
  if (status === 0) return stdout.toString('utf8').trim()
  if (await isShallow(folder)) {
    throw new UsageError(
      `The clone is too shallow to hold the commit where \`${ref}\` and \`${head}\` part.`,
      'Fetch the whole history: `git fetch --unshallow` (on GitHub: `fetch-depth: 0`).',
    )
  }
  throw new UsageError(
    `\`${ref}\` and \`${head}\` have no commit in common.`,
    `Name a revision that \`${head}\` grew from; \`git merge-base ${ref} ${head}\` finds none.`,
  )
}

async function commitOf(folder: string, ref: string): Promise<string | undefined> {
  const { status, stdout } = await git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ])
  return status === 0 ? stdout.toString('utf8').trim() : undefined
}

async function isShallow(folder: string): Promise<boolean> {
  const { stdout } = await git(folder, ['rev-parse', '--is-shallow-repository'])
  return stdout.toString('utf8').trim() === 'true'
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
