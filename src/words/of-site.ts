import { wordsFor } from './languages.ts'
import { markedWords } from './marks.ts'
import { wordsWanted } from './spoken.ts'
import type { OwnWords, Words } from './words.ts'

/** The words of a site in the two ways that they are told. */
export interface WordsOfSite {
  /** As all that is no page says them. */
  readonly spoken: Words
  /** As pages print them: marked, where they are in another language than the garden. */
  readonly printed: Words
}

/**
 * The words of a site.
 *
 * @param language  that of the garden, BCP 47
 * @param own       words that stand in the place of ours
 */
export function wordsOfSite(language: string, own: OwnWords): WordsOfSite {
  const spoken = wordsFor(language, own)
  return { spoken, printed: wordsWanted(language, own) === 0 ? spoken : markedWords(spoken) }
}
