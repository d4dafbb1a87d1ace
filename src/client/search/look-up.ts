import type { StemOf } from './endings.ts'
import type { Files } from './files.ts'
import type { Places } from './rank.ts'
import type { Standing } from './standings.ts'

/** Looks up words: in quotation marks these and their forms, as they follow each other; else all that begins so. */
export type LookUp = (look: string) => Promise<Places<number>>

/** What it takes to look up words. */
export interface Shelves {
  /** The tag of the language. */
  readonly tag: string
  readonly stemOf: StemOf
  /** What stems of words that begin with something begin with. */
  readonly beginningOf: StemOf
  /** The first stem of each file of words. */
  readonly words: readonly string[]
  readonly files: Pick<Files, 'words'>
}

export function lookingUp(shelves: Shelves): LookUp {
  return async (look) => {
    const terms = termsOf(look, shelves.tag)
    if (terms.length === 0) return new Map()
    if (look.startsWith('"')) {
      return together(await Promise.all(terms.map((term) => standingsOf(shelves.stemOf(term), shelves))))
    }
    const [term = ''] = terms
    return anyOf(await beginningWith(shelves.beginningOf(term), shelves))
  }
}

/** Words as the indexer reads a search: without most signs, small, without marks. */
function termsOf(look: string, tag: string): string[] {
  const parted = /^(?:zh|ja|th)\b/i.test(tag)
    ? [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(look)].map(({ segment }) => segment).join(' ')
    : look
  return parted
    .replaceAll(/(?!\p{Pc})\p{P}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/\s+/)
    .filter((term) => term !== '')
}

/** Where one stem after the other stands in a record, the first time that they do. */
function together([first, ...others]: readonly (readonly Standing[])[]): Places<number> {
  const rest = others.map((standings) => new Map(standings.map((standing) => [standing.record, standing])))
  const found = new Map<number, readonly number[]>()
  for (const standing of first ?? []) {
    const next = rest.map((of) => of.get(standing.record))
    const at = standing.places.find((place) => next.every((each, step) => each?.places.includes(place + step + 1)))
    const isOnlyNamed = others.length === 0 && standing.places.length === 0
    if (at !== undefined) found.set(standing.record, [at, ...others.map((_, step) => at + step + 1)])
    else if (isOnlyNamed) found.set(standing.record, [])
  }
  return found
}

/** Where any of some stems stands. */
function anyOf(all: readonly (readonly Standing[])[]): Places<number> {
  const found = new Map<number, readonly number[]>()
  for (const standing of all.flat()) {
    const places = [...(found.get(standing.record) ?? []), ...standing.places]
    found.set(standing.record, places)
  }
  for (const [record, places] of found)
    found.set(
      record,
      [...new Set(places)].sort((one, other) => one - other),
    )
  return found
}

async function standingsOf(stem: string, { words, files }: Shelves): Promise<readonly Standing[]> {
  const { stems, standings } = await files.words(fileOf(stem, words))
  return standings(stems.indexOf(stem))
}

/** The standings of all stems that begin with one; when none does, those of the longest that it begins with. */
async function beginningWith(beginning: string, { words, files }: Shelves): Promise<(readonly Standing[])[]> {
  const first = fileOf(beginning, words)
  const numbers = [...words.keys()].filter((file) => file === first || words[file]?.startsWith(beginning))
  const read = await Promise.all(numbers.map((file) => files.words(file)))
  const those = (isMeant: (stem: string) => boolean) =>
    read.flatMap(({ stems, standings }) =>
      stems.flatMap((stem, at) => (isMeant(stem) ? [{ stem, at, standings }] : [])),
    )
  const longer = those((stem) => stem.startsWith(beginning))
  const found = longer.length > 0 ? longer : those((stem) => beginning.startsWith(stem)).slice(-1)
  return found.map(({ at, standings }) => standings(at))
}

/** The file that has a stem, if any has. */
function fileOf(stem: string, words: readonly string[]): number {
  return Math.max(
    0,
    words.findLastIndex((first) => first <= stem),
  )
}
