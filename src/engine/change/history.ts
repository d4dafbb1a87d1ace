import type { Claim, Dispatch, Source } from '../types.ts'
import { saysSame } from './same.ts'

type WithHistory = Claim | Dispatch | Source

/** An entry of either kind of history. */
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

/** The position of the first entry that is not what it was; undefined when the old history begins the new one. */
export function firstRewritten(was: WithHistory, is: WithHistory): number | undefined {
  const after = entriesOf(is)
  const at = entriesOf(was).findIndex((entry, index) => !saysSame(entry, after[index]))
  return at < 0 ? undefined : at
}

/** The entries that a change adds. */
export function appendedEntries(was: WithHistory, is: WithHistory) {
  return entriesOf(is).slice(entriesOf(was).length)
}
