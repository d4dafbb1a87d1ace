import type { Word } from './words.ts'

/**
 * One step of holding a quote against a passage: a word that both have, one for another, one that only the passage has,
 * one that only the quote has, or one of the passage that the quote says it leaves out.
 */
export interface Step {
  readonly is: 'same' | 'other' | 'missing' | 'added' | 'left-out'
  /** The next word of each; past the last one, its number of words. */
  readonly quote: number
  readonly passage: number
}

/** What a step is worth: words in common draw a quote to its place, and more than signs in common do. */
const worth = { word: 2, sign: 1, change: -1 }

const kinds = ['same', 'other', 'missing', 'added', 'left-out'] as const
const [same, other, missing, added, leftOut] = [0, 1, 2, 3, 4]

/**
 * Holds the whole of a quote against that part of a passage that is most like it: with the most words in common, in
 * order, and the fewest changed. It takes as many steps as the two have words, multiplied: the caller bounds them.
 *
 * @returns  from the first word of the quote to its last
 */
export function alignment(quote: readonly Word[], passage: readonly Word[]): Step[] {
  // A row for each word of the quote, a column for each of the passage, and one of each for none.
  const width = passage.length + 1
  const moves = new Uint8Array((quote.length + 1) * width)
  // The part may begin anywhere: what stands before it costs nothing.
  let scores = new Int32Array(width)
  for (const [index, word] of quote.entries()) {
    const row = moves.subarray((index + 1) * width, (index + 2) * width)
    scores = readOn(word, passage, { isOpen: quote[index + 1]?.afterGap === true, scores, moves: row })
  }
  return stepsBack(moves, width, quote.length, endOf(scores, moves.subarray(-width)))
}

interface Row {
  /** Whether the quote leaves words out after this one. */
  readonly isOpen: boolean
  /** What it was worth to have read the quote up to this word, and so much of the passage. */
  readonly scores: Int32Array
  /** Which step leads best to having read this word, too; filled in. */
  readonly moves: Uint8Array
}

/** What it is worth to have read one more word of the quote, and so much of the passage. */
function readOn(word: Word, passage: readonly Word[], { isOpen, scores: above, moves }: Row): Int32Array<ArrayBuffer> {
  const gain = /[\p{L}\p{N}]/u.test(word.text) ? worth.word : worth.sign
  const scores = new Int32Array(above.length)
  scores[0] = (above[0] ?? 0) + worth.change
  moves[0] = added
  for (let column = 1; column < above.length; column += 1) {
    const isSame = passage[column - 1]?.text === word.text
    const withBoth = (above[column - 1] ?? 0) + (isSame ? gain : worth.change)
    const withMissing = (scores[column - 1] ?? 0) + (isOpen ? 0 : worth.change)
    const withAdded = (above[column] ?? 0) + worth.change
    const best = Math.max(withBoth, withMissing, withAdded)
    scores[column] = best
    if (best === withBoth) moves[column] = isSame ? same : other
    else if (best === withMissing) moves[column] = isOpen ? leftOut : missing
    else moves[column] = added
  }
  return scores
}

/** Where the part ends that is most like the quote. Of equals, a word for another rather than one that was added. */
function endOf(scores: Int32Array, moves: Uint8Array): number {
  const most = Math.max(...scores)
  let end = scores.indexOf(most)
  while (moves[end] === added && scores[end + 1] === most) end += 1
  return end
}

/** The steps that lead to where the quote has been read, in the order they were taken in. */
function stepsBack(moves: Uint8Array, width: number, quoteRead: number, passageRead: number): Step[] {
  const steps: Step[] = []
  let [quote, passage] = [quoteRead, passageRead]
  while (quote > 0) {
    const move = moves[quote * width + passage] ?? added
    if (move !== missing && move !== leftOut) quote -= 1
    if (move !== added) passage -= 1
    steps.push({ is: kinds[move] ?? 'added', quote, passage })
  }
  return steps.reverse()
}
