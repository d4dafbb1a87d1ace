import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Rebuilt } from './rebuild.ts'

/** So many rebuilds share a process. */
const rebuildsOfProcess = 20

/**
 * Rebuilds gardens in a process beside this one. To start one for each would take as long as the builds; but what Astro
 * loads for a build it never lets go, so that there is a new one every so often.
 */
export class Builder {
  #process: ChildProcess | undefined
  #done = 0

  /** Does the same as `rebuild` (scripts/rebuilds/rebuild.ts). */
  async rebuild(folder: string): Promise<Rebuilt | undefined> {
    if (this.#done % rebuildsOfProcess === 0) this.close()
    this.#done += 1
    this.#process ??= fork(join(import.meta.dirname, 'program.ts'))
    const ended = new AbortController()
    const { signal } = ended
    const exit = once(this.#process, 'exit', { signal }).then(() => {
      throw new Error('The build failed.')
    })
    this.#process.send(folder)
    try {
      const [{ rebuilt }] = await Promise.race([once(this.#process, 'message', { signal }), exit])
      return rebuilt
    } finally {
      exit.catch(() => undefined)
      ended.abort()
    }
  }

  /** Lets the process end. */
  close(): void {
    this.#process?.disconnect()
    this.#process = undefined
  }
}
