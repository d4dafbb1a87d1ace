import { spawn } from 'node:child_process'
import { UsageError } from './usage-error.ts'

interface GitResult {
  readonly status: number | null
  readonly stdout: Buffer
}

/** Runs git in a folder, whatever repository the caller's own environment points at. */
export async function git(folder: string, args: readonly string[]): Promise<GitResult> {
  const stdout: Buffer[] = []
  const { status } = await ended(folder, args, '', (chunk) => stdout.push(chunk))
  return { status, stdout: Buffer.concat(stdout) }
}

/** @throws UsageError when git cannot read what a commit names: it is not in the clone, or broken */
export async function gitOrThrow(folder: string, args: readonly string[]): Promise<Buffer> {
  const stdout: Buffer[] = []
  await streamGit(folder, args, '', (chunk) => stdout.push(chunk))
  return Buffer.concat(stdout)
}

/**
 * Hands on what git prints, in pieces, as it prints it.
 *
 * @throws UsageError when git cannot read what a commit names
 */
export async function streamGit(
  folder: string,
  args: readonly string[],
  input: string,
  take: (chunk: Buffer) => void,
): Promise<void> {
  const { status, stderr } = await ended(folder, args, input, take)
  if (status !== 0) throw unreadable(stderr.trim().split('\n').at(-1) ?? '')
}

export function unreadable(reason: string): UsageError {
  return new UsageError(
    `git could not read what the garden was: ${reason}.`,
    'See that everything is there: clone the repository without `--filter`, or ask `git fsck` what is broken.',
  )
}

function ended(
  folder: string,
  args: readonly string[],
  input: string,
  take: (chunk: Buffer) => void,
): Promise<{ readonly status: number | null; readonly stderr: string }> {
  const foreign = Object.keys(process.env).filter((name) => name.startsWith('GIT_'))
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.includes(name))),
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  }
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof ended>>>()
  const child = spawn('git', ['--no-pager', '-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', ...args], {
    cwd: folder,
    env,
  })
  const stderr: Buffer[] = []
  child.stdout.on('data', take)
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
  child.on('close', (status) => resolve({ status, stderr: Buffer.concat(stderr).toString('utf8') }))
  child.stdin.end(input)
  return promise
}
