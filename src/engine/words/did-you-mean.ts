import { distance } from 'fastest-levenshtein'
import { compareText } from '../diagnostic.ts'

/** Longer words are not compared: nobody misspells a word this long by a letter, and comparing takes its square. */
const longestWord = 200

/**
 * The known word that somebody who wrote `word` most likely meant: at most a third of its letters apart (case aside),
 * or the only one that ends with it after a `/`. Among equals the first in code-point order.
 */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined
  const wanted = word.toLowerCase()
  const limit = Math.min(Math.max(1, Math.floor(wanted.length / 3)), wanted.length - 1)
  const all = [...known]
  const [best] = all
    .filter((each) => Math.abs(each.length - word.length) <= limit)
    .map((each) => ({ each, apart: distance(wanted, each.toLowerCase()) }))
    .filter(({ apart }) => apart <= limit)
    .sort((a, b) => a.apart - b.apart || compareText(a.each, b.each))
  if (best) return best.each
  const tails = all.filter((each) => each.toLowerCase().endsWith(`/${wanted}`))
  return tails.length === 1 ? tails[0] : undefined
}
