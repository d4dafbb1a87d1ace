import type { Read } from '../views/reads.ts'
import type { Site } from '../views/site.ts'
import { digestOf } from './digest.ts'
import { readDigests } from './read-digests.ts'

/** What was read for the pages of a release. */
export interface KeptReads {
  /** A digest of what every page is made from. */
  readonly common: string
  /** All that was read, each with a digest of what it was. */
  readonly digests: readonly (readonly [Read, string])[]
  /** What was read for each page, by the path of its file: places among all. */
  readonly pages: readonly (readonly [string, readonly number[]])[]
}

/** A page that so much was read for is made anew each time: that takes no longer than to hold all of it against before. */
const mostReads = 2000

/** Knows which pages show what they did in the release before, since all that was read for them is as it was. */
export class PageReads {
  readonly #digestOf: (read: Read) => string
  readonly #common: string
  readonly #known: ReadonlyMap<string, readonly Read[]>
  readonly #pages = new Map<string, readonly Read[]>()

  constructor({ frame, readFrom }: Pick<Site, 'frame' | 'readFrom'>, before: KeptReads | undefined) {
    this.#digestOf = readDigests(readFrom)
    this.#common = digestOf(frame, this.#digestOf('site'))
    this.#known = new Map(before?.common === this.#common ? this.#sameAs(before) : [])
  }

  /** What was read for a page that shows the same; undefined for one that may not. */
  known(path: string): readonly Read[] | undefined {
    return this.#known.get(path)
  }

  /** Notes what was read for a page. */
  add(path: string, read: readonly Read[]): void {
    if (read.length <= mostReads) this.#pages.set(path, read)
  }

  /** What the next build is to know. */
  kept(): KeptReads {
    const places = new Map<Read, number>()
    for (const read of this.#pages.values())
      for (const each of read) if (!places.has(each)) places.set(each, places.size)
    return {
      common: this.#common,
      digests: [...places.keys()].map((read) => [read, this.#digestOf(read)]),
      pages: [...this.#pages].map(([path, read]) => [path, read.map((each) => places.get(each) ?? 0)]),
    }
  }

  #sameAs({ digests, pages }: KeptReads): (readonly [string, readonly Read[]])[] {
    const isSame = digests.map(([read, digest]) => this.#digestOf(read) === digest)
    const same = pages.filter(([, places]) => places.every((place) => isSame[place]))
    return same.map(([path, places]) => [path, places.flatMap((place) => digests[place]?.[0] ?? [])])
  }
}
