import type { Day } from '../../day.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { ClaimKind, RecordKind } from '../../types.ts'

/** What a change does, for who decides about it (docs/interface.md, "Diff as JSON"). Plain data. */
export interface Account {
  /** The day that both gardens are judged as of. */
  readonly asOf: Day
  /** The address of the site as it was before the change, with a slash at its end; null when there is none. */
  readonly site: string | null
  readonly check: CheckOutcome
  /** Claims and dispatches whose badge, earned badge, contest or steps changed; the gravest first. */
  readonly standings: readonly StandingChange[]
  /** Every record that is not what it was: the garden, the policy, then by kind and id. */
  readonly records: readonly TouchedRecord[]
  /** Pages of the garden that show something else than before, by id. */
  readonly pages: readonly PageTouched[]
  /** Where claims that stand lower than before are named in pages and dispatches, whose words may have to follow. */
  readonly mentions: readonly MentionOfFallen[]
  /** Images of the garden that are not what they were. */
  readonly images: readonly ImageChange[]
  /** Files of the folder `site` that the change touches, from there on: trusted code and data. */
  readonly siteChanges: readonly string[]
  /** On how many claims what each part does by itself was not tried out: too much bears on them, or on others before. */
  readonly untried: {
    /** Of those that stand otherwise. */
    readonly moved: number
    /** Of those that stand as before, where parts may have cancelled each other out. */
    readonly others: number
  }
}

/** A page or a dispatch that names a claim which stands lower than before. */
export interface MentionOfFallen {
  readonly record: RecordRef
  readonly claim: RecordRef
  /** What its prose does with the claim; `lists` where only the list of a page has it. */
  readonly use: 'states' | 'reports' | 'disputes' | 'lists'
  /** The sentence of its Markdown that names the claim; null where no prose does. */
  readonly sentence: string | null
}

/** What became of an image; `path` is relative to the garden. */
export interface ImageChange {
  readonly path: string
  readonly fate: 'added' | 'changed' | 'removed'
}

/** What the check says of the change. */
export interface CheckOutcome {
  readonly passes: boolean
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** Errors and warnings: errors first, of each the ones in files that the change touches first. */
  readonly diagnostics: readonly Diagnostic[]
}

/** From one value to another, which may be the same. */
export interface Move<T> {
  readonly from: T
  readonly to: T
}

/** A record, by what it is called where people read it. */
export interface RecordRef {
  readonly kind: RecordKind
  readonly id: string
  /** Its statement, title or name. */
  readonly name: string
  /** Its file, from the garden's folder. */
  readonly path: string
  /**
   * Where the site shows it, from the site's own address. Of a record that moved it is the old one, which is there now and
   * will lead on.
   */
  readonly address: string
  /** Whether the site shows it there already, before the change. */
  readonly online: boolean
}

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

/** Something that a part of the change does to a claim by itself. */
export interface Effect {
  readonly record: RecordRef
  readonly what: 'earned' | 'contested'
  readonly from: string
  readonly to: string
  /** Whether the whole change leaves it as it was. */
  readonly outweighed: boolean
}

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

export interface PageTouched {
  readonly record: RecordRef
  /** Whether its own file changed. */
  readonly itself: boolean
  /** How many things that it shows changed, or stand otherwise. */
  readonly claims: number
  readonly sources: number
  readonly dispatches: number
  readonly images: number
}
