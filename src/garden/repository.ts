import { git } from './run-git.ts'
import { UsageError } from './usage-error.ts'

/** A folder within its repository, without a slash at its end; empty at its top, undefined outside of any. */
export async function folderInRepository(folder: string): Promise<string | undefined> {
  const { status, stdout } = await git(folder, ['rev-parse', '--show-prefix'])
  return status === 0 ? stdout.toString('utf8').replace(/\/?\n$/, '') : undefined
}

/**
 * The garden's folder within its repository, with a slash at its end; empty at its top.
 *
 * @throws UsageError when there is no repository
 */
export async function prefixOf(folder: string): Promise<string> {
  const within = await folderInRepository(folder)
  if (within !== undefined) return within === '' ? '' : `${within}/`
  throw new UsageError(
    'The garden is in no git repository, so that there is nothing to compare it with.',
    'Run `git init` in its folder and commit it. Without git, `npm run check` judges the garden as it stands.',
  )
}
