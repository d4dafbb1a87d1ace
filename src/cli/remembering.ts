import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Cache } from '../garden/cache.ts'
import { keptFolder, modulesFolder, projectFolder } from '../project-folder.ts'

export interface CacheOptions {
  /** The garden's folder, absolute. */
  readonly content: string
  /** Whether what came of files in earlier runs may be used, and kept for later ones. */
  readonly cache: boolean
}

/** Adds what every verb takes that reads a garden and changes nothing: `--no-cache`. */
export function addCacheOption(command: Command): Command {
  return command.option('--no-cache', 'read every file anew, and keep nothing for the next run')
}

/** Does some work on a garden with what is remembered of its files, and keeps what it found out. */
export async function remembering<T>(
  { content, cache }: CacheOptions,
  work: (cache: Cache | undefined) => T | Promise<T>,
): Promise<T> {
  if (!cache) return await work(undefined)
  const [{ openCache }, { codeVersion }] = await Promise.all([
    import('../garden/cache.ts'),
    import('../garden/code-version.ts'),
  ])
  const version = codeVersion(projectFolder, modulesFolder, 'record')
  if (version === undefined) return await work(undefined)
  const name = createHash('sha256')
    .update(await realpath(content).catch(() => content))
    .digest('hex')
  const opened = await openCache(join(keptFolder, 'cache', name), version)
  const done = await work(opened)
  await opened.save()
  return done
}
