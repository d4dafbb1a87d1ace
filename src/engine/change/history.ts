import type { Claim, Dispatch, Series, Source } from '../types.ts'
import { canonical, isSame } from './same.ts'

type WithHistory = Claim | Dispatch | Source | Series

/** An entry of any kind of history. */
export interface Entry {
  readonly date: string
  readonly badge?: string
  readonly grade?: string
  readonly was?: string | undefined
}

/** The entries of a record's history, whatever they move. */
export function entriesOf(record: WithHistory): readonly Entry[] {
  return record.record.history
}

/**
 * The position of the first entry that is not what it was, to the letter; undefined when the old history begins the new
 * one.
 */
export function firstRewritten(was: WithHistory, is: WithHistory): number | undefined {
  const after = entriesOf(is)
  const at = entriesOf(was).findIndex((entry, index) => !isSame(entry, after[index]))
  return at < 0 ? undefined : at
}

/** The entries that a change adds. */
export function appendedEntries(was: WithHistory, is: WithHistory) {
  return entriesOf(is).slice(entriesOf(was).length)
}

/** An entry that says again what an earlier one of its history says; positions count from 0. */
export interface Repeat {
  readonly at: number
  readonly of: number
}

/**
 * The entries from a position on that repeat one above them: the same day, voice, badge or grade, and words. Those that
 * are older than one above them are left out: they are out of order, which has rules of its own.
 */
export function repeatedEntries(record: WithHistory, from: number): Repeat[] {
  if (from >= entriesOf(record).length) return []
  const firsts = new Map<string, number>()
  let newest = ''
  return entriesOf(record).flatMap((entry, at) => {
    const said = canonical(entry)
    const of = firsts.get(said)
    if (of === undefined) firsts.set(said, at)
    const isInOrder = entry.date >= newest
    if (isInOrder) newest = entry.date
    return at >= from && of !== undefined && isInOrder ? [{ at, of }] : []
  })
}

/** Every two entries of a history that follow each other, as one text each, in their order. */
export function pairsOfEntries(record: WithHistory): string[] {
  const said = entriesOf(record).map(canonical)
  return said.slice(1).map((each, index) => `${said[index]} ${each}`)
}
