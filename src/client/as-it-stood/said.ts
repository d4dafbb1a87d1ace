import type { WordKey } from '../../words/words.ts'
import type { Sayer } from '../words.ts'

/** What is said of a day that has passed, for the form that asks for it to print. */
export const pastWords = [
  'past.counts',
  'past.countsAndTended',
  'past.badge',
  'past.noDay',
  'past.notYet',
  'past.nothingYet',
  'past.stood',
  'past.toCome',
] as const satisfies readonly WordKey[]

export type PastSayer = Sayer<(typeof pastWords)[number]>
