import { diffArrays } from 'diff'
import { tokensOf } from '../../words/tokens.ts'
import { collapsed } from '../same.ts'
import type { Paragraph } from './touched-record.ts'
import { wordDifference } from './word-difference.ts'

/** More paragraphs taken and put than this are not matched: the text is told as another one. */
const mostChanges = 1000

/** A paragraph is looked for among so many that stand next in the other text. */
const looksAhead = 8

/** Paragraphs with less than this share of their words in common are two, not one reworded. */
const leastAlike = 0.35

/**
 * The paragraphs of a text that changed, word by word, in the order of the text; white space is folded. A paragraph that
 * is new, or gone, is one piece.
 */
export function proseDifference(before: string, after: string): Paragraph[] {
  const left = paragraphsOf(before)
  const right = paragraphsOf(after)
  const changes = diffArrays(left, right, { maxEditLength: mostChanges })
  if (!changes) return [...left.map(gone), ...right.map(added)]
  const found: Paragraph[] = []
  let taken: string[] = []
  let put: string[] = []
  for (const change of changes) {
    if (change.removed) taken.push(...change.value)
    else if (change.added) put.push(...change.value)
    else {
      found.push(...matched(taken, put))
      taken = []
      put = []
    }
  }
  return [...found, ...matched(taken, put)]
}

/** Paragraphs, and items of lists and rows of tables, each on one line. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n|\n(?=[^\S\n]*(?:[-*+|]|\d{1,9}[.)])(?:\s|\S))/u)
    .map(collapsed)
    .filter(Boolean)
}

/** Paragraphs that were taken out and those that were put in their place, each with the one that it became. */
function matched(taken: readonly string[], put: readonly string[]): Paragraph[] {
  if (taken.length === 1 && put.length === 1) return [wordDifference(taken[0] ?? '', put[0] ?? '')]
  const wordsOfPut = put.map(wordsOf)
  const found: Paragraph[] = []
  let at = 0
  for (const before of taken) {
    const words = wordsOf(before)
    const next = wordsOfPut.slice(at, at + looksAhead).findIndex((others) => isAlike(words, others))
    if (next < 0) {
      found.push(gone(before))
      continue
    }
    found.push(...put.slice(at, at + next).map(added), wordDifference(before, put[at + next] ?? ''))
    at += next + 1
  }
  return [...found, ...put.slice(at).map(added)]
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.intersection(b).size >= leastAlike * Math.max(a.size, b.size)
}

function wordsOf(text: string): Set<string> {
  return new Set(tokensOf(text).filter((token) => /[\p{L}\p{N}]/u.test(token)))
}

function gone(text: string): Paragraph {
  return [{ is: 'taken', text }]
}

function added(text: string): Paragraph {
  return [{ is: 'put', text }]
}
