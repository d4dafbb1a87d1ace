import type { Span } from '../span.ts'
import { tokensOf } from '../words/tokens.ts'
import { type Normalised, originOf } from './normalised.ts'

/** A word, or the signs around one, of a text that is compared. */
export interface Word {
  readonly text: string
  /** In the original. */
  readonly span: Span
  /** Whether white space stands between it and the one before. */
  readonly spaced: boolean
  /** Whether words are left out before it, in a quote. */
  readonly afterGap: boolean
}

/** What a text is held against others by. */
export interface WordList {
  readonly words: readonly Word[]
  /** How often each word is in it, and each pair of neighbours. */
  readonly counts: ReadonlyMap<string, number>
  readonly pairs: ReadonlyMap<string, number>
}

/** As many words as a passage can hold, and more than anybody quotes. */
const mostWords = 1_200

/** The first words of parts of a text, no more than `mostWords`, one part after the other. */
export function wordListOf(text: Normalised, parts: readonly Span[]): WordList {
  const words = wordsOf(text, parts).slice(0, mostWords)
  return {
    words,
    counts: countsOf(words.map((word) => word.text)),
    pairs: countsOf(words.slice(1).map((word, index) => `${words[index]?.text} ${word.text}`)),
  }
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function wordsOf(text: Normalised, parts: readonly Span[]): Word[] {
  const words: Word[] = []
  for (const part of parts) {
    let start = part.start
    for (const token of tokensOf(text.text.slice(part.start, part.end))) {
      const end = start + token.length
      const isFirst = start === part.start
      if (token !== ' ') {
        words.push({
          text: token,
          span: originOf(text, { start, end }),
          spaced: isFirst || text.text.charAt(start - 1) === ' ',
          afterGap: isFirst && words.length > 0,
        })
      }
      start = end
    }
  }
  return words
}
