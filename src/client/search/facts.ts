import type { SearchFacts } from '../../views/taken/search-records.ts'

/** What stands in `facts.json`, beside the index of words. */
export interface FactsFile {
  /** The words that the records have, packed. */
  readonly words: string
  /** What each result is, by its key in the index. */
  readonly results: Readonly<Record<string, WrittenFacts>>
}

export interface WrittenFacts extends SearchFacts {
  /** How many of its words are those of the title, and how many with those that are searched and never shown. */
  readonly words: readonly [title: number, hidden: number]
}
