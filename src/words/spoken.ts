import { englishWords, type OwnWords } from './words.ts'

/** The languages that have a file of words, by their subtags in BCP 47. The files are read by those alone who tell them. */
const spoken = ['ar', 'de', 'en', 'es', 'fr', 'pt'] as const

export type Spoken = (typeof spoken)[number]

/** The language with words that a tag names; undefined for any other. */
export function spokenBy(tag: string): Spoken | undefined {
  const { language } = new Intl.Locale(tag)
  return spoken.find((each) => each === language)
}

/**
 * How many messages have no words in a language: none, or those that a site has no words of its own for.
 *
 * @param tag  BCP 47
 */
export function wordsWanted(tag: string, own: OwnWords): number {
  if (spokenBy(tag)) return 0
  return Object.keys(englishWords.catalogue).filter((key) => !Object.hasOwn(own, key)).length
}
