import type { Span } from '../span.ts'
import { boundariesOf, isPlainBoundary } from './boundaries.ts'
import { type Normalised, normalised } from './normalised.ts'
import { type WordList, wordListOf } from './words.ts'

/** A quote, ready to be looked for in any number of passages. */
export interface ComparedQuote extends Normalised {
  /** What it takes from the passage, cut where it says that words are left out; offsets in `text`. */
  readonly spans: readonly Span[]
}

/** A passage, ready for any number of quotes. */
export interface ComparedPassage extends Normalised {
  /** Whether what is quoted may begin or end at an offset of `text`. */
  readonly isBoundary: (at: number) => boolean
  readonly wordList: () => WordList
}

/** Where a quote leaves words out: `…`, `[…]`, and the same as three dots, apart or not. */
const leftOut = /\[ ?(?:…|\.(?: ?\.){2,}) ?\]|…|\.(?: ?\.){2,}/gu

/** Where a passage does. */
export const cut = /\[ ?(?:…|\.(?: ?\.){2,}) ?\]/gu

export function comparedQuote(quote: string): ComparedQuote {
  const compared = normalised(quote)
  return { ...compared, spans: spansOf(compared.text) }
}

export function comparedPassage(passage: string): ComparedPassage {
  const compared = normalised(passage)
  // Few quotes begin or end where it takes all of the passage to say whether they may.
  const boundaries = once(() => boundariesOf(compared.asWritten))
  return {
    ...compared,
    isBoundary: (at) => isPlainBoundary(compared.asWritten, at) || boundaries()[at] === 1,
    wordList: once(() => wordListOf(compared, [{ start: 0, end: compared.text.length }])),
  }
}

/** What makes something the first time it is asked for, and remembers it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** What stands between the places where words are left out, without white space at its ends. */
function spansOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const gap of [...text.matchAll(leftOut), { 0: '', index: text.length }]) {
    const span = trimmed(text, { start, end: gap.index })
    if (span.start < span.end) spans.push(span)
    start = gap.index + gap[0].length
  }
  return spans
}

/** White space is one space by now. */
function trimmed(text: string, { start, end }: Span): Span {
  const from = text.charAt(start) === ' ' ? start + 1 : start
  return { start: from, end: end > from && text.charAt(end - 1) === ' ' ? end - 1 : end }
}

/**
 * What a text holds, without what it leaves out at its ends, and with the same sign for each place where it leaves out
 * words: how long it is, and whether two are the same, does not hang on how that is written.
 */
export function heldBy(text: string): string {
  return spansOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
}
