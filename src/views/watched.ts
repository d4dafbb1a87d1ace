import type { JudgedGarden, Source } from '../engine/index.ts'
import { onceForId } from './once.ts'
import { type Read, type Reads, type RecordSet, subjects } from './reads.ts'
import type { Uses } from './uses.ts'

/**
 * The same garden, of which is noted what is asked for. A record counts as read whole, with what it refers to, so that it
 * makes no difference what of it is looked at. What is made of many records once and kept is made by `Reads`.
 */
export function watchedGarden(judged: JudgedGarden, reads: Reads): JudgedGarden {
  const { garden, verdicts, dispatchVerdicts } = judged
  const watched = <T>(name: RecordSet, map: ReadonlyMap<string, T>) => new WatchedMap(name, map, reads)
  return {
    ...judged,
    garden: {
      ...garden,
      voices: watched('voices', garden.voices),
      pages: watched('pages', garden.pages),
      claims: watched('claims', garden.claims),
      sources: watched('sources', garden.sources),
      dispatches: watched('dispatches', garden.dispatches),
      series: watched('series', garden.series),
    },
    verdicts: watched('claims', verdicts),
    dispatchVerdicts: watched('dispatches', dispatchVerdicts),
  }
}

/** The same ways back, of which is noted who is asked for. */
export function watchedUses(uses: Uses, reads: Reads): Uses {
  const names = Object.keys(subjects) as (keyof Uses)[]
  const watched = names.map((name) => {
    const nameOf = named(`about ${subjects[name]} `)
    const use: (of: never) => unknown = uses[name]
    return [
      name,
      (of: string | Source) => {
        reads.add(nameOf(typeof of === 'string' ? of : of.id))
        return use(of as never)
      },
    ]
  })
  return Object.fromEntries(watched) as Uses
}

/** Names are asked for over and over: each is one text. */
function named(before: string): (id: string) => Read {
  return onceForId((id) => before + id)
}

class WatchedMap<T> implements ReadonlyMap<string, T> {
  readonly #map: ReadonlyMap<string, T>
  readonly #see: (id: string) => void
  readonly #seeIds: () => void
  readonly #seeAll: () => void

  constructor(name: RecordSet, map: ReadonlyMap<string, T>, reads: Reads) {
    const nameOf = named(`${name} `)
    this.#map = map
    this.#see = (id) => {
      if (reads.isNoting) reads.add(nameOf(id))
    }
    this.#seeIds = () => reads.add(`ids ${name}`)
    this.#seeAll = () => reads.add(`all ${name}`)
  }

  get(id: string): T | undefined {
    this.#see(id)
    return this.#map.get(id)
  }

  has(id: string): boolean {
    this.#see(id)
    return this.#map.has(id)
  }

  get size(): number {
    this.#seeIds()
    return this.#map.size
  }

  keys() {
    this.#seeIds()
    return this.#map.keys()
  }

  values() {
    this.#seeAll()
    return this.#map.values()
  }

  entries() {
    this.#seeAll()
    return this.#map.entries()
  }

  [Symbol.iterator]() {
    return this.entries()
  }

  forEach(visit: (value: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    this.#seeAll()
    for (const [id, value] of this.#map) visit(value, id, this)
  }
}
