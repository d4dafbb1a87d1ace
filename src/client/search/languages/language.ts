/** What the search knows of a language. Without any of it words are found as they stand, and by their beginnings. */
export interface Language {
  /** Words that say nothing of what is asked for; they are left out unless nothing else was asked. */
  readonly common: ReadonlySet<string>
  /** Parts of words that are spelt in either of two ways. */
  readonly spellings: readonly (readonly [string, string])[]
  /** Endings that words of one root differ by, longest first, and how many letters must stay when one is taken off. */
  readonly endings: readonly (readonly [ending: string, least: number])[]
  /** The stem of a word, as the indexer has it; where it is not known, it is told by what the words of the records end with. */
  readonly stem?: (word: string) => string
  /** Numbers in words: "ten", and "tenfold" for ten times. */
  readonly numbers: ReadonlyMap<string, number>
  /** Words after a number that say no more than "so many times". */
  readonly times: ReadonlySet<string>
  /** What a large number is cut short to, and its words: "bn" is "billion". */
  readonly magnitudes: ReadonlyMap<string, string>
}
