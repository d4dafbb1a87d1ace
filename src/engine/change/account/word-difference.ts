import { diffArrays } from 'diff'
import type { Paragraph, WordPiece } from './account.ts'

/** More words taken and put than this are not told one by one: finding the fewest takes the square of it. */
const mostChanges = 400

/** Words times changes: of a very long text, fewer changes are told one by one. */
const mostWork = 4_000_000

/** With less in common than this, of the longer of the two, marking single words would only confuse. */
const leastInCommon = 0.2

/** Writing that puts no space between words: each sign is a word. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const unspacedOrRun = new RegExp(`${unspaced.source}|(?:(?!${unspaced.source}).)+`, 'gsu')

/** Signs at the ends of a word that are not the word: quotes, brackets, stops; `$` and `%` belong to it. */
const aroundWords = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'*_`.,;:!?…]/u

/**
 * How one text became another, word by word. White space and punctuation between words that both changed count as
 * changed, so that what was reworded is told in one piece.
 *
 * @returns what was taken before what was put in its place; empty for two empty texts
 */
export function wordDifference(before: string, after: string): Paragraph {
  if (before === after) return pieces([['kept', before]])
  const [left, right] = [tokensOf(before), tokensOf(after)]
  const most = Math.min(mostChanges, Math.ceil(mostWork / (left.length + right.length)))
  const changes = diffArrays(left, right, { maxEditLength: most })
  const replaced = pieces([
    ['taken', before],
    ['put', after],
  ])
  if (!changes) return replaced
  const found: WordPiece[] = []
  let taken = ''
  let put = ''
  for (const [at, { value, added, removed }] of changes.entries()) {
    const text = value.join('')
    const isBetweenChanges = taken + put !== '' && at < changes.length - 1 && !/[\p{L}\p{N}]/u.test(text)
    if (!added && !removed && !isBetweenChanges) {
      found.push(...change(taken, put), { is: 'kept', text })
      taken = ''
      put = ''
      continue
    }
    if (!added) taken += text
    if (!removed) put += text
  }
  found.push(...change(taken, put))
  return isAlike(found, before, after) ? found : replaced
}

function change(taken: string, put: string): WordPiece[] {
  return pieces([
    ['taken', taken],
    ['put', put],
  ])
}

function pieces(parts: readonly (readonly [WordPiece['is'], string])[]): WordPiece[] {
  return parts.flatMap(([is, text]) => (text === '' ? [] : [{ is, text }]))
}

function isAlike(found: Paragraph, before: string, after: string): boolean {
  const kept = found.reduce((sum, { is, text }) => sum + (is === 'kept' ? text.length : 0), 0)
  return kept >= leastInCommon * Math.max(before.length, after.length)
}

/** The words of a text, the white space between them and the signs around them, in order: together they are the text. */
export function tokensOf(text: string): string[] {
  return text.split(/(\s+)/u).flatMap((chunk) => {
    if (chunk === '' || /^\s/u.test(chunk)) return chunk === '' ? [] : [chunk]
    const signs = [...chunk]
    const first = signs.findIndex((sign) => !aroundWords.test(sign))
    if (first < 0) return [chunk]
    const last = signs.findLastIndex((sign) => !aroundWords.test(sign))
    const word = signs.slice(first, last + 1).join('')
    return [
      signs.slice(0, first).join(''),
      ...(word.match(unspacedOrRun) ?? []),
      signs.slice(last + 1).join(''),
    ].filter(Boolean)
  })
}
