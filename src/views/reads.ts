import { type FolderKind, type JudgedGarden, kinds, type Parts } from '../engine/index.ts'
import { onceForId } from './once.ts'
import type { Uses } from './uses.ts'

/**
 * The name of something that views are made from: `claims tides/moon` is a record with its verdict and all that it
 * refers to, `about claims tides/moon` all that refers to it, `all claims` every claim, `ids claims` which there are,
 * `parts` how lists are parted, `derived made-by-voice remy` what was derived of many records. The policy, the record of the
 * garden itself, its folder, the day and the images are made use of everywhere: together they are `site`.
 */
export type Read = string

export const recordSets = ['voices', 'pages', 'claims', 'sources', 'dispatches', 'series'] as const

/** The records of a kind. */
export type RecordSet = (typeof recordSets)[number]

/** What the things are that are spoken of. */
export const subjects: Readonly<Record<keyof Uses, RecordSet>> = {
  citing: 'sources',
  resting: 'claims',
  touching: 'claims',
  namingClaim: 'claims',
  namingSource: 'sources',
  plantedOn: 'pages',
  listing: 'claims',
  asking: 'claims',
  namingPage: 'pages',
  mappedTo: 'pages',
  dispatchesOn: 'pages',
  dispatchesBy: 'voices',
  plantedBy: 'voices',
  drawnFrom: 'sources',
  isWorked: 'sources',
  bearingOn: 'claims',
  kin: 'sources',
  quarrels: 'claims',
}

/** What reads are of. */
export interface ReadFrom {
  readonly judged: JudgedGarden
  readonly uses: Uses
  readonly parts: Parts
  /** The garden's folder, as commands on pages name it. */
  readonly folder: string | undefined
  /** What is derived by that name of that, as JSON; undefined where there is nothing. */
  derived(name: string, of: string): string | undefined
}

/** Something that was made, and what was read for it. */
export interface Made<T> {
  readonly value: T
  readonly read: readonly Read[]
}

/** Notes what is read while something is made. */
export class Reads {
  #open: Set<Read> | undefined
  readonly #derivations = new Map<string, (of: string) => string | undefined>()

  /** Whether anything is being made of which is noted what is read. */
  get isNoting(): boolean {
    return this.#open !== undefined
  }

  /** Notes one read, if anything is being made. */
  add(read: Read): void {
    this.#open?.add(read)
  }

  /** Makes something; what is read for it counts for what is being made around it as well. */
  of<T>(make: () => T): Made<T> {
    const own = new Set<Read>()
    const value = this.#noting(own, make)
    const read = [...own]
    for (const each of read) this.add(each)
    return { value, read }
  }

  /** Takes what was made before: that is to read all that it was made from. */
  take<T>({ value, read }: Made<T>): T {
    for (const each of read) this.add(each)
    return value
  }

  /** Something made when it is asked for first, and kept. */
  lazily<T>(make: () => T): () => T {
    let made: Made<T> | undefined
    return () => {
      made ??= this.of(make)
      return this.take(made)
    }
  }

  /**
   * Plain data that is made of many records, of each that it is asked of when it is asked for first, and kept. Who asks
   * for it reads what came out, not what it was made of, of which more changes. It comes as JSON tells it, so that
   * nobody sees more of it than its digest is of.
   *
   * @param name  a word that nothing else is derived by
   */
  derived<T>(name: string, make: (of: string) => T): (of: string) => T {
    const textOf = onceForId((of: string) => JSON.stringify(this.#noting(undefined, () => make(of))))
    const made = onceForId((of: string) => {
      const text = textOf(of)
      return text === undefined ? undefined : JSON.parse(text)
    })
    this.#derivations.set(name, textOf)
    return (of) => {
      this.add(`derived ${name} ${of}`)
      return made(of)
    }
  }

  /** What is derived by that name of that, as JSON, for who tells whether it is as it was; undefined where there is nothing. */
  derivedBy(name: string, of: string): string | undefined {
    return this.#derivations.get(name)?.(of)
  }

  #noting<T>(notes: Set<Read> | undefined, make: () => T): T {
    const around = this.#open
    this.#open = notes
    try {
      return make()
    } finally {
      this.#open = around
    }
  }
}

/** A record that somebody holds who makes something of it: that is to read it. */
export function reading<R extends { readonly kind: FolderKind; readonly id: string }>(reads: Reads, record: R): R {
  reads.add(`${kinds[record.kind].many} ${record.id}`)
  return record
}
