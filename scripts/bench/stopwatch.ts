import { join } from 'node:path'
import { projectFolder } from '../../src/project-folder.ts'
import { type Cost, measure, writeOut } from './measure.ts'

/** What rows took in one round, by name. */
export type Round = ReadonlyMap<string, Cost>

/** Times programs of Node, one after the other. */
export class Stopwatch {
  readonly costs = new Map<string, Cost>()
  readonly #folder: string
  readonly #say: (name: string) => void

  /**
   * @param folder  where our own programs run
   * @param say     is told what is being timed
   */
  constructor(folder: string, say: (name: string) => void) {
    this.#folder = folder
    this.#say = say
  }

  /**
   * Times a program of ours.
   *
   * @param script  its path below the folder `scripts`
   */
  async time(name: string, script: string, ...args: readonly string[]): Promise<Cost> {
    return await this.timeProgram(name, this.#folder, join(projectFolder, 'scripts', script), ...args)
  }

  /** Times the same until it says something. */
  async timeToFirst(name: string, script: string, ...args: readonly string[]): Promise<void> {
    const cost = await this.time(name, script, ...args)
    this.costs.set(name, { ...cost, seconds: cost.firstSeconds })
  }

  /** Times any program, in any folder. */
  async timeProgram(name: string, folder: string, ...args: readonly string[]): Promise<Cost> {
    this.#say(name)
    await writeOut()
    const cost = await measure(args, folder)
    this.costs.set(name, cost)
    return cost
  }
}
