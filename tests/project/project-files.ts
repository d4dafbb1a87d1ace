import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the project. */
export const projectFolder = join(import.meta.dirname, '../..')

/** The paths of all files of the project, those not yet committed too, as git knows them. */
export function projectFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const { stdout, status } = spawnSync('git', args, { cwd: projectFolder, encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error('git could not list the files of the project.')
  return [...new Set(stdout.split('\0'))].filter((path) => path !== '' && existsSync(join(projectFolder, path)))
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8')
}
