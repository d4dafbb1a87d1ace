import { type Read, recordSets } from '../views/reads.ts'
import type { Site } from '../views/site.ts'
import { digestOf } from './digest.ts'
import { readDigests } from './read-digests.ts'

/** What was read for what a release is made of. */
export interface KeptReads {
  /** A digest of what all is made from. */
  readonly common: string
  /** All that was read, each with a digest of what it was. */
  readonly digests: readonly (readonly [Read, string])[]
  /** What each thing was made from, and what was read for it, by its name: places among all. */
  readonly made: readonly (readonly [name: string, from: string, read: readonly number[]])[]
}

/** Something that was made. */
export interface MadeThing {
  /** A digest that tells what came of it. */
  readonly from: string
  /** What was read for it. */
  readonly read: readonly Read[]
}

/**
 * Knows what is as it was in the release before, since all that was read for it is: pages by the paths of their files, records
 * of the search by names of their own.
 */
export class Unchanged {
  readonly #digestOf: (read: Read) => string
  readonly #common: string
  readonly #known: ReadonlyMap<string, MadeThing>
  readonly #made = new Map<string, MadeThing>()

  constructor({ frame, readFrom }: Pick<Site, 'frame' | 'readFrom'>, before: KeptReads | undefined) {
    this.#digestOf = readDigests(readFrom)
    this.#common = digestOf(frame, this.#digestOf('site'))
    this.#known = new Map(before?.common === this.#common ? this.#sameAs(before) : [])
  }

  /** What is as it was; undefined for what may not be. */
  known(name: string): MadeThing | undefined {
    return this.#known.get(name)
  }

  /** Notes what something was made from, and what was read for it. */
  add(name: string, { from, read }: MadeThing): void {
    this.#made.set(name, { from, read: inShort(read) })
  }

  /** What the next build is to know. */
  kept(): KeptReads {
    const places = new Map<Read, number>()
    for (const { read } of this.#made.values())
      for (const each of read) if (!places.has(each)) places.set(each, places.size)
    return {
      common: this.#common,
      digests: [...places.keys()].map((read) => [read, this.#digestOf(read)]),
      made: [...this.#made].map(([name, { from, read }]) => [name, from, read.map((each) => places.get(each) ?? 0)]),
    }
  }

  #sameAs({ digests, made }: KeptReads): (readonly [string, MadeThing])[] {
    const isSame = digests.map(([read, digest]) => this.#digestOf(read) === digest)
    const same = made.filter(([, , places]) => places.every((place) => isSame[place]))
    return same.map(([name, from, places]) => [
      name,
      { from, read: places.flatMap((place) => digests[place]?.[0] ?? []) },
    ])
  }
}

/** Who read all records of a kind read each of them. */
function inShort(read: readonly Read[]): readonly Read[] {
  const whole = recordSets.filter((set) => read.includes(`all ${set}`))
  return whole.length === 0 ? read : read.filter((each) => !whole.some((set) => each.startsWith(`${set} `)))
}
