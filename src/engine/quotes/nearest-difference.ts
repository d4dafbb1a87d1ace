import type { Span } from '../span.ts'
import { alignment, type Step } from './alignment.ts'
import type { ComparedPassage, ComparedQuote } from './compared.ts'
import { type DifferencePiece, differencePieces, onOneLine, type Side } from './difference-pieces.ts'
import { mostLike } from './most-like.ts'
import { wordListOf } from './words.ts'

/** Where a quote that no passage holds first differs from the passage that it is most like. */
export interface NearestDifference {
  /** Which of the passages. */
  readonly passage: number
  /** The first word of the quote that is not what the passage has there; offsets in the quote as written. */
  readonly at: Span
  /** That word, and the one that the passage has in its place: null past its end. Each as it is written. */
  readonly quoteHas: string
  readonly passageHas: string | null
  /** All of the quote against that part of the passage that it is most like, word by word. */
  readonly difference: readonly DifferencePiece[]
}

/**
 * The passage that a quote is most like, and where the two part. Steps grow with the words of all passages, and with
 * those of one multiplied by those of the quote; of a long text, the first ones are looked at.
 *
 * @param quote  one that is found in none of the passages
 * @returns      undefined if it is like none of them, or has the words of the one that it is most like and is not found
 *               for another reason: it cuts a number, or is too short
 */
export function nearestDifference(
  quote: ComparedQuote,
  passages: readonly ComparedPassage[],
): NearestDifference | undefined {
  const list = wordListOf(quote, quote.spans)
  const lists = passages.map(({ wordList }) => wordList())
  const nearest = mostLike(list, lists)
  const [passage, words] = [passages[nearest], lists[nearest]?.words]
  if (!passage || !words) return undefined
  const said: Side = { original: quote.original, words: list.words }
  const had: Side = { original: passage.original, words }
  const steps = alignment(said.words, had.words)
  const parting = steps.find((step) => isParting(step, said, had))
  if (!parting) return undefined
  const [at, place] = placesOf(parting, said, had)
  if (!at) return undefined
  return {
    passage: nearest,
    at,
    quoteHas: written(said, at),
    passageHas: place ? written(had, place) : null,
    difference: differencePieces(steps, said, had),
  }
}

/** Whether the texts part at a step: by a word, or by white space between two that are the same. */
function isParting({ is, quote, passage }: Step, said: Side, had: Side): boolean {
  if (is !== 'same') return is !== 'left-out'
  const word = said.words[quote]
  return quote > 0 && word?.afterGap === false && word.spaced !== had.words[passage]?.spaced
}

/** What each text has where the two part; undefined past its end. */
function placesOf({ is, quote, passage }: Step, said: Side, had: Side): [Span | undefined, Span | undefined] {
  // Where white space alone differs, the words on both sides of it are named.
  if (is === 'same') return [spanOf(said, quote - 1, quote), spanOf(had, passage - 1, passage)]
  // Of a word that one has twice and the other once, the second is the one too many.
  let further = 0
  while (quote + further < said.words.length - 1 && isSameWord(said, quote + further, had, passage + further))
    further += 1
  return [spanOf(said, quote + further, quote + further), spanOf(had, passage + further, passage + further)]
}

function isSameWord(one: Side, at: number, other: Side, place: number): boolean {
  return one.words[at]?.text === other.words[place]?.text
}

/** From one word to another. */
function spanOf({ words }: Side, first: number, last: number): Span | undefined {
  const [from, to] = [words[first], words[last]]
  return from && to && { start: from.span.start, end: to.span.end }
}

function written({ original }: Side, { start, end }: Span): string {
  return onOneLine(original.slice(start, end))
}
