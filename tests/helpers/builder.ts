import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { keptFolder } from '../../src/project-folder.ts'
import type { Outcome } from './run-here.ts'

const program = join(import.meta.dirname, 'builder-program.ts')

/**
 * Builds sites in a process beside the tests, one after the other. A build takes about twice the time in a process of its
 * own, which has Astro and all else to load; what is told of one such is told in tests/site/publish.test.ts.
 */
export class Builder {
  readonly #process = fork(program, {
    execArgv: [],
    // Threads have this from the environment alone.
    env: { ...process.env, NODE_COMPILE_CACHE: join(keptFolder, 'compiled') },
  })

  /**
   * Runs `ripen build`.
   *
   * @param folder  where it is called from
   * @param args    the words behind it
   */
  async build(folder: string, ...args: readonly string[]): Promise<Outcome> {
    this.#process.send([folder, ['build', ...args]])
    const ended = once(this.#process, 'exit').then(() => Promise.reject(new Error('The builder ended.')))
    const [outcome] = await Promise.race([once(this.#process, 'message'), ended])
    return outcome
  }

  stop(): void {
    this.#process.disconnect()
  }
}
