import { createHash } from 'node:crypto'
import { columnOf, listsOf } from '../../client/search/columns.ts'
import type { FactsFile } from '../../client/search/facts.ts'
import { nameOf, type WrittenText } from '../../client/search/files.ts'
import { languageOf } from '../../client/search/languages/index.ts'
import { packed, packedNumbers } from '../../client/search/packing.ts'
import { packedStandings, type WordsFile } from '../../client/search/standings.ts'
import { vocabularyOf } from '../../client/search/vocabulary.ts'
import { wordsWithin } from '../../client/search/words.ts'
import type { FilterName, SearchRecord } from '../../views/taken/search-records.ts'
import { endingsOf } from './learn-endings.ts'
import type { Index, Standing } from './read-index.ts'
import { stemsOf } from './stems.ts'

/** A record, and its words as the index counts them: those of the title first, then those that are not shown. */
export interface Indexed {
  readonly record: SearchRecord
  readonly title: string
  readonly hidden: string
  readonly content: string
}

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
 * @param indexed  in the order in which records that are alike are found
 * @param words    where each stem stands, results in that order; gone through more than once
 */
export function searchFiles(
  indexed: readonly Indexed[],
  words: Index['words'],
  language: string,
): ReadonlyMap<string, string> {
  const contents = indexed.map(({ content }) => content)
  const standing = Array.from(words(), ([stem, standings]) => {
    return { stem, standings: packedStandings(byRecord(standings)) }
  }).sort((one, other) => (one.stem < other.stem ? -1 : 1))
  const wordFiles = cut(standing, fileLetters.words, ({ standings }) => standings.length)
  const textFiles = cut(indexed.map(textOf), fileLetters.texts, ({ content }) => content.length)
  const beside = [
    ...wordFiles.map((file, at) => [nameOf.words(at), JSON.stringify(wordsFile(file))] as const),
    ...textFiles.map((file, at) => [nameOf.texts(at), JSON.stringify(file)] as const),
  ]
  const folder = createHash('sha256').update(JSON.stringify(beside)).digest('hex').slice(0, 10)
  const facts: FactsFile = {
    folder,
    vocabulary: packed(vocabularyOf(contents)),
    endings: languageOf(language).stem ? {} : endingsOf(stemsOf(contents, words)),
    words: wordFiles.map(([first]) => first?.stem ?? ''),
    texts: packedNumbers(textFiles.map(({ length }) => length)),
    ...columnsOf(indexed),
  }
  return new Map([
    ['facts.json', JSON.stringify(facts)],
    ...beside.map(([name, text]) => [`${folder}/${name}`, text] as const),
  ])
}

/** Where a stem stands in each record, whatever its marks there. */
function byRecord(standings: readonly Standing[]) {
  const all = new Map<number, Standing[]>()
  for (const standing of standings) all.set(standing.result, [...(all.get(standing.result) ?? []), standing])
  return [...all]
    .map(([record, of]) => ({
      record,
      places: [...new Set([...of.flatMap(({ part }) => part), ...of.flatMap(({ whole }) => whole)])],
    }))
    .sort((one, other) => one.record - other.record)
}

function columnsOf(
  indexed: readonly Indexed[],
): Pick<FactsFile, 'filters' | 'moved' | 'steps' | 'withdrawn' | 'extents'> {
  const facts = indexed.map(({ record }) => record.facts)
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
    extents: columnOf(
      indexed.map(
        ({ title, hidden, content }) => [wordsWithin(content, title), wordsWithin(content, title + hidden)] as const,
      ),
    ),
  }
}

function textOf({ record: { id, url, facts }, title, content }: Indexed): WrittenText {
  return { id, url, title, content, ...(facts.unverified && { unverified: facts.unverified }) }
}

function wordsFile(words: readonly { readonly stem: string; readonly standings: string }[]): WordsFile {
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
