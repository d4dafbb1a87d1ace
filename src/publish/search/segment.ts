import { languageOf } from '../../client/search/languages/index.ts'
import { packedStandings } from '../../client/search/standings.ts'
import { textsWithWords } from '../../client/search/vocabulary.ts'
import { wordsWithin } from '../../client/search/words.ts'
import type { Given } from './given.ts'
import type { Index, Standing } from './read-index.ts'
import { type LearntStems, learnStems } from './stems.ts'

/** What became of some records that follow each other, as plain data: it is kept from build to build. */
export interface Segment {
  /** The words of each record as the index counts them; null for the ones that it was given. */
  readonly contents: readonly (string | null)[]
  readonly extents: readonly Extent[]
  /** Stems in order. */
  readonly stems: readonly string[]
  /** Where each stem stands, packed; records are told by their place among these. */
  readonly standings: readonly string[]
  /** The last record that has each stem. */
  readonly lasts: readonly number[]
  /** The forms of words, and in how many records each stands. */
  readonly forms: readonly string[]
  readonly counts: readonly number[]
  /** Null where the stems of the language are known. */
  readonly learnt: LearntStems | null
}

/** How many words of a record are those of the title, and how many with those that are never shown. */
export type Extent = readonly [title: number, hidden: number]

/** @param index  of these records, one to one and in order */
export function segmentOf(records: readonly Given[], { results, words }: Index, language: string): Segment {
  const contents = results.map(({ content }) => content)
  const inOrder = words.toSorted(([one], [other]) => (one < other ? -1 : 1))
  const counts = textsWithWords(contents)
  return {
    contents: contents.map((content, at) => (content === records[at]?.words ? null : content)),
    extents: records.map(({ title, hidden }, at) => {
      const content = contents[at] ?? ''
      return [wordsWithin(content, title), wordsWithin(content, title + hidden)]
    }),
    stems: inOrder.map(([stem]) => stem),
    standings: inOrder.map(([, standings]) => packedStandings(standings.map(placesOf))),
    lasts: inOrder.map(([, standings]) => standings.at(-1)?.result ?? 0),
    forms: [...counts.keys()],
    counts: [...counts.values()],
    learnt: languageOf(language).stem ? null : learnStems(contents, inOrder),
  }
}

function placesOf({ result, whole, part }: Standing) {
  return { record: result, places: part.length === 0 ? whole : [...new Set([...part, ...whole])] }
}
