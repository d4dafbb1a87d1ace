import { diffArrays } from 'diff'
import { tokensOf } from '../../words/tokens.ts'
import type { Paragraph, WordPiece } from './touched-record.ts'

/** More words taken and put than this are not told one by one: finding the fewest takes the square of it. */
const mostChanges = 400

/** Words times changes: of a very long text, fewer changes are told one by one. */
const mostWork = 4_000_000

/** With less in common than this, of the longer of the two, marking single words would only confuse. */
const leastInCommon = 0.2

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
