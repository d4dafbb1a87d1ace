import type { ClaimKind } from '../../types.ts'
import type { Move, RecordRef } from './record-ref.ts'
import type { NewEntry } from './touched-record.ts'

/** Which way a badge went. */
export type Direction = 'raised' | 'lowered' | 'kept' | 'changed'

/** A claim or a dispatch that stands otherwise than before. */
export interface StandingChange {
  readonly record: RecordRef
  readonly claimKind: ClaimKind
  readonly withdrawn: boolean
  readonly inForce: Move<string> & { readonly direction: Direction }
  readonly earned: Move<string> & { readonly direction: Direction; readonly because: Causes | null }
  /** Whether the badge in force is now above the earned one. */
  readonly unearned: boolean
  readonly contested: Move<boolean> & { readonly because: Causes | null }
  readonly steps: Move<number> & {
    readonly of: number
    /** What a lay reader ticks, and no longer ticks. */
    readonly won: readonly string[]
    readonly lost: readonly string[]
    readonly because: Causes | null
  }
  /** The new entries of its history, oldest first. */
  readonly entries: readonly NewEntry[]
}

/**
 * What of a change made one thing of a claim what it is: each part, a touched record, is tried out by itself on what was
 * there before.
 */
export interface Causes {
  /** Parts that by themselves take it where the whole change takes it. */
  readonly enough: readonly {
    readonly part: RecordRef
    /** Whether the change would not do it without this part. */
    readonly needed: boolean
  }[]
  /** Parts that by themselves take it elsewhere. */
  readonly partly: readonly { readonly part: RecordRef; readonly to: string }[]
  /** Where no part is enough: a set that does it together and of which none can be left out. */
  readonly together: readonly RecordRef[]
  /** How many parts bear on it, if they were not tried out; else 0. */
  readonly untried: number
}
