import { gunzipSync } from 'node:zlib'
import { type Cbor, readCbor } from './cbor.ts'

/** A file that the indexer made, by its path in its folder. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** A result in the index. */
export interface Found {
  readonly url: string
  /** Its words as the index counts them. */
  readonly content: string
}

/** Where a stem stands in a result. */
export interface Standing {
  /** The place of the result in the index. */
  readonly result: number
  /** Which of its words have the stem, by their number: as they are whole, or as a part of them. None: its id has it. */
  readonly whole: readonly number[]
  readonly part: readonly number[]
}

/** What the indexer made of records. */
export interface Index {
  readonly results: readonly Found[]
  /** Stems in no order. */
  readonly words: readonly Word[]
}

/** A stem, and where it stands: each result once, in order. */
export type Word = readonly [stem: string, standings: readonly Standing[]]

/** What each file begins with, once unpacked. */
const signature = 'pagefind_dcd'

/** What tells, before places, that words stand there whole; before places of parts of words stands another. */
const wholeMark = -25

/** Reads the index that Pagefind 1.6 wrote: it is made for its own reader, and may be otherwise in another version. */
export function readIndex(files: readonly IndexFile[]): Index {
  const unpacked = files
    .filter(({ path }) => /\.pf_\w+$/.test(path))
    .map(({ path, content }) => ({ path, bytes: unpack(content) }))
  const ending = (name: string) => unpacked.filter(({ path }) => path.endsWith(name))
  const keys = ending('.pf_meta').flatMap(({ bytes }) =>
    list(list(readCbor(bytes))[1]).map((page) => text(list(page)[0])),
  )
  const found = new Map(ending('.pf_fragment').flatMap(({ path, bytes }) => foundIn(path, bytes)))
  const results = keys.map((key) => found.get(key) ?? unreadable(`the result ${key}`))
  const words = ending('.pf_index').flatMap(({ bytes }) => list(list(readCbor(bytes))[0]).map(wordIn))
  return { results, words }
}

function unpack(content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content)
  if (bytes.subarray(0, signature.length).toString() !== signature) return unreadable('a file')
  return bytes.subarray(signature.length)
}

/** A file holds one result, which has its name, or several by their keys. */
function foundIn(path: string, bytes: Uint8Array): [string, Found][] {
  const content: unknown = JSON.parse(new TextDecoder().decode(bytes))
  const name = /([^/]+)\.pf_fragment$/.exec(path)?.[1] ?? ''
  if (isFound(content)) return [[name, content]]
  if (typeof content !== 'object' || content === null) return unreadable('a result')
  return Object.entries(content).map(([key, result]: [string, unknown]) => [
    key,
    isFound(result) ? result : unreadable('a result'),
  ])
}

function isFound(result: unknown): result is Found {
  if (typeof result !== 'object' || result === null || !('url' in result) || !('content' in result)) return false
  return typeof result.url === 'string' && typeof result.content === 'string'
}

/** A stem, where it stands, and where it does with other marks. */
function wordIn(word: Cbor): Word {
  const [stem, pages, variants] = list(word)
  // They come in the order in which the results have them, which is another one among other results.
  const marked = list(variants)
    .map(list)
    .toSorted(([one], [other]) => (text(one) < text(other) ? -1 : 1))
  return [text(stem), joined([pages, ...marked.map(([, those]) => those)].map(standingsIn))]
}

/** Standings of one stem with several marks, as those of one. */
function joined(all: readonly (readonly Standing[])[]): readonly Standing[] {
  const [first = [], ...others] = all
  if (others.length === 0) return first
  const standings = Map.groupBy(all.flat(), ({ result }) => result)
  return [...standings]
    .map(([result, those]) => ({
      result,
      whole: those.flatMap(({ whole }) => whole),
      part: those.flatMap(({ part }) => part),
    }))
    .sort((one, other) => one.result - other.result)
}

/** Each result is told by its distance from the one before. */
function standingsIn(pages: Cbor | undefined): Standing[] {
  let result = 0
  return list(pages).map((page) => {
    const [step, places] = list(page)
    result += number(step)
    return { result, ...placesIn(list(places).map(number)) }
  })
}

/** So is each place; what is below zero tells what follows it. */
function placesIn(numbers: readonly number[]): Pick<Standing, 'whole' | 'part'> {
  const whole: number[] = []
  const part: number[] = []
  let places = whole
  let place = 0
  for (const each of numbers) {
    if (each < 0) {
      places = each === wholeMark ? whole : part
      place = 0
    } else {
      place += each
      places.push(place)
    }
  }
  return { whole, part }
}

function list(item: Cbor | undefined): readonly Cbor[] {
  return Array.isArray(item) ? item : unreadable('a list')
}

function number(item: Cbor | undefined): number {
  return typeof item === 'number' ? item : unreadable('a number')
}

function text(item: Cbor | undefined): string {
  return typeof item === 'string' ? item : unreadable('a text')
}

function unreadable(what: string): never {
  throw new Error(`The search index could not be made: ${what} in it could not be read.`)
}
