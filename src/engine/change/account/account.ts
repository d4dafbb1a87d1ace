import type { Day } from '../../day.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { RecordRef } from './record-ref.ts'
import type { StandingChange } from './standing-change.ts'
import type { TouchedRecord } from './touched-record.ts'

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
