import { saysSame } from '../same.ts'
import { proseDifference } from './prose-difference.ts'
import { rowsOf } from './rows.ts'
import type { RowChange, Value } from './touched-record.ts'

/** A row before the records are known that its ids name. */
export type Row = Omit<RowChange, 'names'>

/**
 * What changed from one record to another, or of a part of them, key by key in the order of the later one; white space is
 * folded.
 *
 * @param leftOut  keys at the top that are told in another way
 */
export function rowDifference(was: object, is: object, leftOut: ReadonlySet<string> = new Set()): Row[] {
  const before = rowsOf(was, leftOut)
  const after = rowsOf(is, leftOut)
  const keys = [...after.keys(), ...[...before.keys()].filter((key) => !after.has(key))]
  return keys.flatMap((key) => {
    const [from, to] = [before.get(key) ?? null, after.get(key) ?? null]
    return saysSame(from, to) ? [] : [{ key, before: from, after: to, words: wordsOf(from, to) }]
  })
}

/** A list is no text; a text that came or went is told as one that was empty. */
function wordsOf(from: Value | null, to: Value | null): Row['words'] {
  if (typeof (from ?? '') !== 'string' || typeof (to ?? '') !== 'string') return []
  return proseDifference(textOf(from), textOf(to))
}

function textOf(value: Value | null): string {
  return typeof value === 'string' ? value : ''
}
