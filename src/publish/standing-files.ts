import type { Read } from '../views/reads.ts'
import type { Release } from './release.ts'
import type { Unchanged } from './unchanged.ts'

/** The files of a site while they are made: those of the release before that are what they would be now stand. */
export class StandingFiles {
  /** What each file is made from, by its path. */
  readonly from = new Map<string, string>()
  readonly #kept = new Set<string>()
  readonly #before: Release['files']
  readonly #unchanged: Unchanged
  readonly #take: (path: string) => void

  /** @param take  is told of each file that stands, once */
  constructor(before: Release['files'], unchanged: Unchanged, take: (path: string) => void) {
    this.#before = before
    this.#unchanged = unchanged
    this.#take = take
  }

  /** Whether a file stands that is known to be what it would be now: nothing more is to be done for it. */
  isKnown(path: string): boolean {
    const known = this.#before.has(path) ? this.#unchanged.known(path) : undefined
    return known !== undefined && !this.isMissing(path, known.from, known.read)
  }

  /**
   * Notes what a file is made from, and what was read for it where that was noted. Tells whether it has to be put, since none
   * stands that is made from the same.
   */
  isMissing(path: string, from: string, read?: readonly Read[]): boolean {
    this.from.set(path, from)
    if (read) this.#unchanged.add(path, { from, read })
    if (this.#before.get(path)?.from !== from) return true
    if (!this.#kept.has(path)) this.#take(path)
    this.#kept.add(path)
    return false
  }

  /** All that stand. */
  kept(): ReadonlySet<string> {
    return this.#kept
  }
}
