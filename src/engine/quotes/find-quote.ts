import type { Span } from '../span.ts'
import { type ComparedPassage, type ComparedQuote, cut, heldBy } from './compared.ts'
import { normalised, originOf } from './normalised.ts'
import { occurrences } from './occurrences.ts'

/** The fewest characters that a quote holds, if its passage is no shorter. */
const fewestCharacters = 12

/** Words in brackets: what whoever quotes adds, unless the passage has the same. */
const bracketed = /\[[^[\]]*\]/g

/** Where a quote stands in a passage, or the first thing that keeps it from being found there. Offsets in the originals. */
export type QuoteFinding =
  | {
      readonly is: 'found'
      /** In the passage, in order: one for each span of the quote. */
      readonly spans: readonly Span[]
    }
  | {
      readonly is: 'too-short'
      /** How many characters it holds, and how many it must: all of them, if the passage is no longer. */
      readonly characters: number
      readonly needed: number
    }
  | {
      /** Words in brackets that the passage does not have; a span that is nowhere in it, before others, or across a `[…]`. */
      readonly is: 'added-in-brackets' | 'nowhere' | 'out-of-order' | 'across-a-cut'
      /** In the quote. */
      readonly at: Span
    }
  | {
      readonly is: 'within-a-word'
      /** The span, in the quote. */
      readonly at: Span
      /** The same in the passage, with all of the words or numbers that it cuts. */
      readonly whole: Span
    }

/**
 * Looks for a quote in a passage (docs/judgement.md, "When a quote is found"). Each of its spans is taken where it
 * stands first after the one before: no other choice leaves more room for those that follow, so that an arrangement is
 * found if there is one. Steps grow with the length of the passage, and with that of the quote.
 */
export function findQuote(quote: ComparedQuote, passage: ComparedPassage): QuoteFinding {
  const short = shortness(quote, passage)
  if (short) return short
  const spans: Span[] = []
  let from = 0
  for (const span of quote.spans) {
    const sought = quote.text.slice(span.start, span.end)
    const start = firstOf(sought, passage, from)
    if (start === undefined) return whyNotFound(quote, span, passage)
    from = start + sought.length
    spans.push(originOf(passage, { start, end: from }))
  }
  return { is: 'found', spans }
}

/** Where some words stand first in a passage, however few they are; undefined if it does not have them. */
export function standsAt(words: string, passage: ComparedPassage): Span | undefined {
  const { text } = normalised(words)
  const start = text === '' ? undefined : firstOf(text, passage, 0)
  return start === undefined ? undefined : originOf(passage, { start, end: start + text.length })
}

function shortness(quote: ComparedQuote, passage: ComparedPassage): QuoteFinding | undefined {
  const held = heldBy(quote.text)
  const characters = [...held].length
  if (characters >= fewestCharacters) return undefined
  const whole = heldBy(passage.text)
  const needed = Math.min(fewestCharacters, [...whole].length)
  if (held !== '' && held === whole) return undefined
  return { is: 'too-short', characters, needed }
}

/** Where a span stands first, from an offset on, between boundaries. */
function firstOf(sought: string, passage: ComparedPassage, from: number): number | undefined {
  for (const start of occurrences(sought, passage.text, from)) {
    if (passage.isBoundary(start) && passage.isBoundary(start + sought.length)) return start
  }
  return undefined
}

function whyNotFound(quote: ComparedQuote, span: Span, passage: ComparedPassage): QuoteFinding {
  const at = originOf(quote, span)
  const sought = quote.text.slice(span.start, span.end)
  if (firstOf(sought, passage, 0) !== undefined) return { is: 'out-of-order', at }
  const [within] = occurrences(sought, passage.text, 0)
  if (within !== undefined) {
    return { is: 'within-a-word', at, whole: wholeOf(passage, { start: within, end: within + sought.length }) }
  }
  const [across] = occurrences(sought, passage.text.replace(cut, '').replaceAll(/ {2,}/g, ' '), 0)
  if (across !== undefined) return { is: 'across-a-cut', at }
  const had = new Set(passage.text.match(bracketed))
  for (const { 0: words, index } of sought.matchAll(bracketed)) {
    const start = span.start + index
    if (!had.has(words)) return { is: 'added-in-brackets', at: originOf(quote, { start, end: start + words.length }) }
  }
  return { is: 'nowhere', at }
}

/** Part of a passage, with the rest of the words or numbers at its ends. */
function wholeOf(passage: ComparedPassage, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (!passage.isBoundary(from)) from -= 1
  while (!passage.isBoundary(to)) to += 1
  return originOf(passage, { start: from, end: to })
}
