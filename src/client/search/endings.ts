import { unpacked } from './packing.ts'

/**
 * How words lead to their stems, by what they end with, whole words among it: how many letters are cut off, and what is
 * put in their place, as "1" or "3y". For each, the endings from the last letter to the first, packed; a whole word has
 * a mark before its first letter.
 */
export type WrittenEndings = Readonly<Record<string, string>>

/** The stem of a word, such as "price" of "prices". */
export type StemOf = (word: string) => string

/** Stands before the first letter of a whole word. */
export const wholeWord = '^'

/** A change that would leave fewer letters is none, unless the whole word is known. */
const leastLetters = 3

/**
 * Words of the records have the stems that the indexer gave them. The longest ending that is known tells those of other
 * words: they are taken like words that end as they do.
 */
export function stemmer(endings: WrittenEndings): StemOf {
  const changes = new Map(
    Object.entries(endings).flatMap(([change, packed]) => unpacked(packed).map((ending) => [ending, change])),
  )
  return (word) => {
    const backwards = reversed(word) + wholeWord
    const own = changes.get(backwards)
    if (own !== undefined) return changed(word, own)
    for (let letters = word.length; letters >= 0; letters -= 1) {
      const change = changes.get(backwards.slice(0, letters))
      if (change === undefined) continue
      const stem = changed(word, change)
      return stem.length < leastLetters ? word : stem
    }
    return word
  }
}

/** From the last letter to the first. */
export function reversed(word: string): string {
  return [...word].reverse().join('')
}

function changed(word: string, change: string): string {
  const [, cut = '0', put = ''] = /^(\d+)(.*)$/su.exec(change) ?? []
  return word.slice(0, word.length - Number(cut)) + put
}
