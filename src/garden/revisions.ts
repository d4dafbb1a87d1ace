import { git } from './run-git.ts'
import { UsageError } from './usage-error.ts'

/**
 * The commit from which two revisions part.
 *
 * @throws UsageError when there is no such revision, or none, with the command that mends it
 */
export async function mergeBase(folder: string, ref: string, head: string): Promise<string> {
  const [base, tip] = await Promise.all([commitOf(folder, ref), commitOf(folder, head)])
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

/**
 * The commit that a revision names.
 *
 * @throws UsageError when there is no such revision
 */
export async function commitAt(folder: string, ref: string): Promise<string> {
  return (await commitOf(folder, ref)) ?? noSuchRevision(ref)
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

/** @throws UsageError always: the revision is not there, and how to get it */
function noSuchRevision(ref: string): never {
  const branch = ref.replace(/^origin\//, '')
  throw new UsageError(
    `There is no revision \`${ref}\` in this repository.`,
    `Fetch it: \`git fetch origin ${branch}\`, then name it \`origin/${branch}\`.`,
  )
}
