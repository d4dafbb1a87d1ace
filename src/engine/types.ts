import type { Day } from './day.ts'
import type { Fault, Place } from './diagnostic.ts'
import type { Picture } from './input-file.ts'
import type { Prose } from './markdown/prose.ts'
import type {
  BadgeEntry,
  ClaimRecord,
  DispatchRecord,
  GardenRecord,
  PageRecord,
  PolicyRecord,
  SeriesRecord,
  SourceRecord,
  VoiceRecord,
} from './records.ts'
import type { Span } from './span.ts'

/** The record types by kind; the kind is also the name of the schema. */
export interface Records {
  garden: GardenRecord
  policy: PolicyRecord
  voice: VoiceRecord
  page: PageRecord
  claim: ClaimRecord
  source: SourceRecord
  dispatch: DispatchRecord
  series: SeriesRecord
}

export type RecordKind = keyof Records

/**
 * Where a value stands: by JSON Pointer, at its key or at its value. What does not exist is placed at its closest
 * parent that does. With `span`, the offsets of a part of the string that stands there, as far as it can be found.
 */
export type Locate = (pointer: string, part?: 'key' | 'value', span?: Span) => Place

/** One file parsed, before any schema: `data` is plain JSON-like data. */
export interface Parsed<K extends RecordKind = RecordKind> {
  readonly kind: K
  readonly id: string
  readonly path: string
  /** The authored data (front matter plus `body` for Markdown records); undefined when nothing could be read. */
  readonly data: unknown
  readonly locate: Locate
  readonly faults: readonly Fault[]
}

/**
 * What the schema says a string is, found while validating; the `format` of the schema at that place.
 * `wanted-page` may name a page that does not exist yet, `page` may not; `settles` is a day that may be in the future.
 */
export type MarkFormat =
  | 'day'
  | 'partial-day'
  | 'settles'
  | 'markdown'
  | 'address'
  /** Where somebody is reached: an address of the web or of mail, or an e-mail address alone. */
  | 'contact'
  | 'source'
  | 'claim'
  | 'page'
  | 'wanted-page'
  | 'voice'
  | 'badge'
  | 'grade'
  | 'language'
  /** What something is called or signed with; compared, and looked up. */
  | 'name'
  /** A string that the schema says nothing more about. */
  | 'text'

export interface Mark {
  readonly format: MarkFormat
  readonly pointer: string
  readonly value: string
}

/** A record that fits its schema, with what did not fit left out. */
export interface Valid<K extends RecordKind = RecordKind> {
  readonly kind: K
  readonly id: string
  readonly path: string
  readonly record: Records[K]
  readonly locate: Locate
  readonly marks: readonly Mark[]
  /** Whether the whole file was understood: false when faults made parts of it be left out. */
  readonly whole: boolean
  /** The Markdown that stands at a pointer, read once; throws where its schema has none. */
  prose(pointer: string): Prose
  /** Pointers of its Markdown that names or links something, in order; most is words alone. */
  naming(): readonly string[]
}

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
