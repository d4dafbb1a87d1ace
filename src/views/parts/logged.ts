import { kinds } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Event, eventsOf, inGroups } from './events.ts'
import { type Eventful, type Happening, happeningsOf, isFall } from './happenings.ts'

/** An entry of a history, by what it is of and its place there. */
export interface EntryAt {
  readonly of: Eventful['kind']
  readonly id: string
  readonly at: number
}

/** An entry among those of all records. */
export interface Logged extends EntryAt, Pick<Happening, 'date' | 'kind' | 'by'> {
  /** Whether a badge went down by it. */
  readonly isDown: boolean
}

/** How often badges moved. */
export interface Moved {
  readonly count: number
  readonly down: number
}

/** Everything that was tended, newest first: all that is known of it before any is shown. */
export function logOf({ garden, policy }: Context): Logged[] {
  const { claims, dispatches, pages, series } = garden
  const records = [...claims.values(), ...dispatches.values(), ...pages.values(), ...series.values()]
  const all = records.flatMap((record) =>
    happeningsOf(record).map((happening, at): Logged => {
      const { date, kind, by } = happening
      return { of: record.kind, id: record.id, at, date, kind, by, isDown: isFall(policy, happening) }
    }),
  )
  return inGroups(all, (entry) => entry).flat()
}

export function movesAmong(log: readonly Logged[]): Logged[] {
  return log.filter(({ kind }) => kind === 'badge-moved')
}

export function countOf(moves: readonly Logged[]): Moved {
  return { count: moves.length, down: moves.filter(({ isDown }) => isDown).length }
}

export function entryAt({ of, id, at }: Logged): EntryAt {
  return { of, id, at }
}

/** The entries, as they are shown. */
export function eventsAt(context: Context, entries: readonly EntryAt[]): Event[] {
  return entries.flatMap(({ of, id, at }) => {
    const record: Eventful | undefined = context.garden[kinds[of].many].get(id)
    return (record && eventsOf(context, record)[at]) ?? []
  })
}
