import { distance } from 'fastest-levenshtein'
import { compareText } from '../diagnostic.ts'

/** Longer words are not compared: nobody misspells a word this long by a letter, and comparing takes its square. */
const longestWord = 200

/**
 * The known word that somebody who wrote `word` most likely meant: at most a third of its letters apart, case aside.
 * Two neighbouring letters in the wrong order are one slip. Among equals the first in code-point order.
 */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined
  const wanted = word.toLowerCase()
  const limit = Math.min(Math.max(1, Math.floor(wanted.length / 3)), wanted.length - 1)
  const [best] = [...known]
    .filter((each) => Math.abs(each.length - word.length) <= limit)
    .map((each) => ({ each, apart: slipsBetween(wanted, each.toLowerCase()) }))
    .filter(({ apart }) => apart <= limit)
    .sort((a, b) => a.apart - b.apart || compareText(a.each, b.each))
  return best?.each
}

/** How many letters lie between two words: taken out, put in, put in place of another, or two neighbours swapped. */
export function slipsBetween(a: string, b: string): number {
  return isSwapped(a, b) ? 1 : distance(a, b)
}

/** Whether two neighbouring letters stand in the other order, and all else is the same. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b && a.length === b.length
}
