import type { Day } from './day.ts'
import type { Picture } from './input-file.ts'
import type { BadgeEntry } from './records.ts'
import type { RecordKind, Valid } from './valid.ts'

export type Voice = Valid<'voice'>
export type Page = Valid<'page'>
export type Series = Valid<'series'>

/** A source with all it derives from, itself first: its line. What does not exist is left out. */
export interface Source extends Valid<'source'> {
  /** Worked out when it is first asked for: of a source that is nowhere cited, perhaps never. */
  readonly line: readonly Source[]
}

export interface Citation {
  /** The position in the record's `evidence`. */
  readonly index: number
  readonly sourceId: string
  /** Undefined when there is no such source. */
  readonly source: Source | undefined
  readonly stance: 'supports' | 'contradicts' | 'context'
  readonly directness: 'direct' | 'indirect'
  /** The day it joined: its own, else that of the record's first entry. */
  readonly added: Day
  readonly answered: Day | undefined
  readonly dropped: Day | undefined
  /** Whether a passage of its source holds its quote. */
  readonly proved: boolean
}

/** A claim that another rests on; undefined when it does not exist or rests, in the end, on the one that names it. */
export interface Leg {
  readonly id: string
  readonly claim: Claim | undefined
}

/** What judgement needs to know of a claim or a dispatch. */
export interface Judged {
  readonly id: string
  readonly claimKind: ClaimKind
  readonly history: readonly BadgeEntry[]
  readonly citations: readonly Citation[]
  readonly legs: readonly Leg[]
  readonly withdrawn: boolean
}

export type ClaimKind = 'finding' | 'reading' | 'forecast' | 'dispatch'

export interface Claim extends Valid<'claim'>, Judged {
  readonly kind: 'claim'
  /** The page its folder names; undefined when there is none. */
  readonly page: string
}

export interface Dispatch extends Valid<'dispatch'>, Judged {
  readonly kind: 'dispatch'
}

/** An image that pages may show. */
export interface Image {
  /** That of its file: `loaf.png`. */
  readonly name: string
  readonly sum: string
  readonly picture: Picture
}

/** The images of a garden. */
export interface Media {
  /** By their names, in code-point order. */
  readonly images: ReadonlyMap<string, Image>
  /** Names of files that are there and have a fault of their own: to show one of them is not another. */
  readonly faulty: ReadonlySet<string>
}

/** Every record, resolved. Maps are by id, in code-point order. */
export interface Garden {
  readonly garden: Valid<'garden'> | undefined
  readonly policy: Valid<'policy'> | undefined
  readonly voices: ReadonlyMap<string, Voice>
  readonly pages: ReadonlyMap<string, Page>
  readonly claims: ReadonlyMap<string, Claim>
  readonly sources: ReadonlyMap<string, Source>
  readonly dispatches: ReadonlyMap<string, Dispatch>
  readonly series: ReadonlyMap<string, Series>
  /** Ids of files that are there but could not be understood: naming one of them is not a fault of its own. */
  readonly unreadable: Readonly<Record<RecordKind, ReadonlySet<string>>>
  readonly media: Media
}
