import type { WordList } from './words.ts'

/** A passage with less of the quote's words than this share of them is not like it at all. */
const leastInCommon = 0.2

/**
 * Which of several passages has the most of a quote's words, and of its pairs of neighbours; of equals, the first. Steps
 * grow with the number of words.
 *
 * @returns  -1 if none has many
 */
export function mostLike(quote: WordList, passages: readonly WordList[]): number {
  let nearest = -1
  let most = 0
  for (const [index, passage] of passages.entries()) {
    const common = inCommon(quote.counts, passage.counts)
    if (common < leastInCommon * quote.words.length) continue
    const likeness = common + inCommon(quote.pairs, passage.pairs)
    if (likeness > most) [nearest, most] = [index, likeness]
  }
  return nearest
}

function inCommon(some: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  let common = 0
  for (const [text, count] of some) common += Math.min(count, others.get(text) ?? 0)
  return common
}
