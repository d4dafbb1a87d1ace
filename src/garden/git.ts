import { spawn } from 'node:child_process'
import { posix } from 'node:path'
import { compareText, type InputFile } from '../engine/index.ts'
import { isHidden } from './hidden.ts'
import { sameFiles } from './same-files.ts'
import { type TakingOf, takings } from './takings.ts'
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
  const others = blobs.flatMap(({ path, object }) => (same.has(path) ? [] : [object]))
  const contents = await readBlobs(folder, others)
  return entries.map((entry) => same.get(entry.path) ?? inputFile(entry, contents.get(entry.object), takingOf))
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

function inputFile({ mode, size, path }: TreeEntry, bytes: Uint8Array | undefined, takingOf: TakingOf): InputFile {
  if (mode === '120000') return { path, refused: 'symlink' }
  if (mode === '160000') return { path, refused: 'repository' }
  const { mostBytes, fileOf } = takingOf(path)
  if (size > mostBytes) return { path, refused: 'too-large' }
  return bytes ? fileOf(path, bytes) : { path, refused: 'not-a-file' }
}

/** The contents of blobs, through one `cat-file`. */
async function readBlobs(folder: string, objects: readonly string[]): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>()
  if (objects.length === 0) return contents
  const output = await gitOrThrow(folder, ['cat-file', '--batch', '--buffer'], `${objects.join('\n')}\n`)
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at)
    const [object = '', , size = '0'] = output.subarray(at, end).toString('utf8').split(' ')
    const start = end + 1
    contents.set(object, output.subarray(start, start + Number(size)))
    at = start + Number(size) + 1
  }
  return contents
}

interface GitResult {
  readonly status: number | null
  readonly stdout: Buffer
  readonly stderr: string
}

/** @throws UsageError when git cannot read what a commit names: it is not in the clone, or broken */
async function gitOrThrow(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const { status, stdout, stderr } = await git(folder, args, input)
  if (status === 0) return stdout
  throw unreadable(stderr.trim().split('\n').at(-1) ?? '')
}

function unreadable(reason: string): UsageError {
  return new UsageError(
    `git could not read what the garden was: ${reason}.`,
    'See that everything is there: clone the repository without `--filter`, or ask `git fsck` what is broken.',
  )
}

/** Runs git in a folder, whatever repository the caller's own environment points at. */
function git(folder: string, args: readonly string[], input = ''): Promise<GitResult> {
  const foreign = Object.keys(process.env).filter((name) => name.startsWith('GIT_'))
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.includes(name))),
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  }
  const { promise, resolve, reject } = Promise.withResolvers<GitResult>()
  const child = spawn('git', ['--no-pager', '-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', ...args], {
    cwd: folder,
    env,
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  child.stdin.on('error', () => undefined)
  child.on('error', (cause) => {
    reject(
      new UsageError(
        `git could not be started: ${cause.message}`,
        'Install git. Without it, `npm run check` judges the garden as it stands.',
      ),
    )
  })
  child.on('close', (status) => {
    resolve({ status, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') })
  })
  child.stdin.end(input)
  return promise
}
