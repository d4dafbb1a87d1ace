import type { Move, RecordRef } from './record-ref.ts'

/** An entry that a change adds to a history; it holds a badge or a grade. */
export interface NewEntry {
  readonly date: string
  readonly by: string
  readonly badge: string | null
  readonly grade: string | null
  readonly why: string
  readonly was: string | null
}

/** What became of a record; one that cannot be read now is `unreadable`, one that could not be before is `mended`. */
export type Fate = 'added' | 'changed' | 'removed' | 'unreadable' | 'mended'

export interface TouchedRecord {
  readonly record: RecordRef
  readonly fate: Fate
  /** The id it had before; null unless it moved. */
  readonly formerly: string | null
  /** Whether faults made parts of it be left out, before or after. */
  readonly inPart: boolean
  /** Rules over changes that the record breaks. */
  readonly breaks: readonly string[]
  /** Its badge or grade in force; null for what has none. */
  readonly inForce: Move<string | null> | null
  /** What a claim or a dispatch has earned now; null for any other and for what is gone. */
  readonly earned: string | null
  readonly contested: boolean
  /** The new entries of its history, oldest first. */
  readonly entries: readonly NewEntry[]
  readonly citations: readonly CitationChange[]
  /** What of it changed, key by key: all that it says when it was added, and all that it said when it was removed. */
  readonly rows: readonly RowChange[]
  /** Of a page whose list of claims changed: how. */
  readonly listing: ListingChange | null
  /** What this part of the change does by itself, as far as it was tried out. */
  readonly byItself: readonly Effect[]
}

/** What became of the claims that a page lists. Groups go by their headings of today; null is outside of groups. */
export interface ListingChange {
  readonly renamed: readonly Move<string>[]
  readonly moved: readonly (Move<string | null> & { readonly claim: RecordRef })[]
  readonly added: readonly ListedIn[]
  readonly removed: readonly ListedIn[]
  /** Whether what stayed under its heading stands in another order. */
  readonly reordered: boolean
}

export interface ListedIn {
  readonly claim: RecordRef
  readonly group: string | null
}

/** A text, or a list of them. */
export type Value = string | readonly string[]

/** One value of a record, before and after; null where there was none or is none. */
export interface RowChange {
  /** Keys from the top of the record: `statement`, `freshness.dueAfterDays`, `badges.caveat.label`. */
  readonly key: string
  readonly before: Value | null
  readonly after: Value | null
  /** Of a text: its paragraphs that changed, word by word. */
  readonly words: readonly Paragraph[]
  /** Of what holds ids: the records that it names now and did not, or did and does not. */
  readonly names: readonly RecordRef[]
}

export type Paragraph = readonly WordPiece[]

/** Part of a text: what stayed and what was taken make what it was, what stayed and what was put what it is. */
export interface WordPiece {
  readonly is: 'kept' | 'taken' | 'put'
  readonly text: string
}

export interface CitationChange {
  /** `removed` is against the rules: a citation is dropped, which keeps it on record. */
  readonly change: 'added' | 'dropped' | 'answered' | 'changed' | 'removed'
  readonly source: RecordRef
  readonly stance: 'supports' | 'contradicts' | 'context'
  readonly directness: 'direct' | 'indirect'
  readonly at: string | null
  readonly quote: string | null
  /** Whether a passage of the source holds the quote. */
  readonly proved: boolean
  /** What of it changed; empty for one that was added or removed. */
  readonly rows: readonly RowChange[]
}

/** Something that a part of the change does to a claim by itself. */
export interface Effect {
  readonly record: RecordRef
  readonly what: 'earned' | 'contested'
  readonly from: string
  readonly to: string
  /** Whether the whole change leaves it as it was. */
  readonly outweighed: boolean
}
