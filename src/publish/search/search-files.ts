import { createHash } from 'node:crypto'
import { columnOf, listsOf } from '../../client/search/columns.ts'
import type { FactsFile } from '../../client/search/facts.ts'
import { nameOf, type WrittenText } from '../../client/search/files.ts'
import { packed, packedNumbers } from '../../client/search/packing.ts'
import type { WordsFile } from '../../client/search/standings.ts'
import type { FilterName } from '../../views/taken/search-filters.ts'
import type { SearchFacts, SearchRecord } from '../../views/taken/search-records.ts'
import { plain } from './given.ts'
import type { Joined, StemWords } from './join-segments.ts'

/** The letters that a file takes before another is begun: so many come to about 12 kB when they are sent. */
const fileLetters = {
  /** Those of packed places, which pack no further. */
  words: 16_000,
  texts: 32_000,
} as const

/** There are no more files of each kind than these, however long they become. */
const mostFiles = 512

/**
 * The files that a reader's browser searches, by their paths: facts of all records, and beside them what is loaded when
 * it is needed, cut into files in the order of stems and of records.
 *
 * @param records  in the order in which records that are alike are found
 * @param joined   what became of their words, records in that order
 */
export function searchFiles(records: readonly SearchRecord[], joined: Joined): ReadonlyMap<string, string> {
  const { contents, extents, words, vocabulary, endings } = joined
  const texts = records.map((record, at) => textOf(record, contents[at] ?? ''))
  const wordFiles = cut(words, fileLetters.words, ({ standings }) => standings.length)
  const textFiles = cut(texts, fileLetters.texts, ({ content }) => content.length)
  const beside = [
    ...wordFiles.map((file, at) => [nameOf.words(at), JSON.stringify(wordsFile(file))] as const),
    ...textFiles.map((file, at) => [nameOf.texts(at), JSON.stringify(file)] as const),
  ]
  const folder = hashOf(beside).slice(0, 10)
  const facts: FactsFile = {
    folder,
    vocabulary: packed(vocabulary),
    endings,
    words: wordFiles.map(([first]) => first?.stem ?? ''),
    texts: packedNumbers(textFiles.map(({ length }) => length)),
    ...columnsOf(records.map((record) => record.facts)),
    extents: columnOf(extents),
  }
  return new Map([
    ['facts.json', JSON.stringify(facts)],
    ...beside.map(([name, text]) => [`${folder}/${name}`, text] as const),
  ])
}

/** The hash of the JSON of a list, which is too long to be written as one text. */
function hashOf(items: readonly unknown[]): string {
  const hash = createHash('sha256').update('[')
  for (const [at, item] of items.entries()) hash.update(`${at > 0 ? ',' : ''}${JSON.stringify(item)}`)
  return hash.update(']').digest('hex')
}

function columnsOf(facts: readonly SearchFacts[]): Pick<FactsFile, 'filters' | 'moved' | 'steps' | 'withdrawn'> {
  const filter = (name: FilterName) => listsOf(facts.map(({ filters }) => filters[name]))
  return {
    filters: {
      type: filter('type'),
      badge: filter('badge'),
      ripeness: filter('ripeness'),
      contested: filter('contested'),
      kind: filter('kind'),
      page: filter('page'),
      grade: filter('grade'),
      voice: filter('voice'),
    },
    moved: columnOf(facts.map(({ moved }) => moved)),
    steps: columnOf(facts.map(({ steps }) => steps)),
    withdrawn: columnOf(facts.map(({ withdrawn }) => withdrawn)),
  }
}

function textOf({ id, url, title, facts }: SearchRecord, content: string): WrittenText {
  return { id, url, title: plain(title), content, ...(facts.unverified && { unverified: facts.unverified }) }
}

function wordsFile(words: readonly StemWords[]): WordsFile {
  return { stems: packed(words.map(({ stem }) => stem)), standings: words.map(({ standings }) => standings) }
}

/** Parts a list into files, each of about so many letters. */
function cut<Item>(items: readonly Item[], mostLetters: number, lettersOf: (item: Item) => number): Item[][] {
  const all = items.reduce((sum, item) => sum + lettersOf(item), 0)
  const count = Math.min(Math.max(Math.round(all / mostLetters), 1), mostFiles)
  const files: Item[][] = []
  let letters = 0
  for (const item of items) {
    if (letters >= (all / count) * files.length) files.push([])
    files.at(-1)?.push(item)
    letters += lettersOf(item)
  }
  return files
}
