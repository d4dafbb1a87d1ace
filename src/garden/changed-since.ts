import { posix } from 'node:path'
import { compareText } from '../engine/index.ts'
import { folderInRepository } from './repository.ts'
import { git, gitOrThrow } from './run-git.ts'

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
  const changed = ['diff', '--name-only', '-z', '--no-ext-diff', '--no-textconv', ...revisions, ...only]
  const unknown = ['ls-files', '-z', '--others', '--exclude-standard', '--full-name', ...only]
  const asked = head === undefined ? [changed, unknown] : [changed]
  const told = await Promise.all(asked.map((args) => gitOrThrow(folder, args)))
  const names = told.flatMap((out) => out.toString('utf8').split('\0'))
  return [...new Set(names.filter(Boolean))].map((name) => name.slice(site.length)).sort(compareText)
}
