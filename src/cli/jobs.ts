import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { keptFolder } from '../project-folder.ts'
import { ownFolder } from '../publish/own-folder.ts'
import type { BuildOptions } from './verbs/build.ts'

interface PartOptions extends Pick<BuildOptions, 'content' | 'cache' | 'site'> {
  readonly basePath: string
  /** The day as of which all parts are made. */
  readonly asOf: string
}

/**
 * Does some work that may have the parts of a site rendered, each by a process of its own; what they made is taken away
 * when the work is done.
 *
 * @param jobs  how many parts there are; with one there is nothing to part
 */
export async function withParts<T>(
  jobs: number,
  options: PartOptions,
  work: (renderParts: (() => Promise<readonly string[]>) | undefined) => Promise<T>,
): Promise<T> {
  if (jobs === 1) return await work(undefined)
  const folder = await ownFolder(keptFolder, 'parts-')
  const stop = new AbortController()
  try {
    return await work(async () => {
      const numbers = Array.from({ length: jobs }, (_, index) => index + 1)
      const rendering = numbers.map((part) =>
        renderPart(join(folder, `${part}`), `${part}/${jobs}`, options, stop.signal),
      )
      return await Promise.all(rendering)
    })
  } finally {
    stop.abort()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Renders a part into a folder. */
async function renderPart(out: string, shard: string, options: PartOptions, signal: AbortSignal): Promise<string> {
  const { content, site, basePath, asOf, cache } = options
  const args = ['build', '--shard', shard, '--content', content, '--base-path', basePath, '--as-of', asOf, '--out', out]
  const more = [...(site === undefined ? [] : ['--site', site]), ...(cache ? [] : ['--no-cache'])]
  const program = fileURLToPath(new URL('../../scripts/ripen.ts', import.meta.url))
  const part = spawn(process.execPath, [program, ...args, ...more], { signal, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(part, 'close')
  const said = await text(part.stderr)
  await ended
  if (part.exitCode !== 0) throw new Error(`Part ${shard} could not be rendered:\n${said}`)
  return out
}
