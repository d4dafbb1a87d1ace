import type { Fault, Place } from './diagnostic.ts'
import type { Prose } from './markdown/prose.ts'
import type {
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
  /** Every text of it with a format, in the order it stands in; found when it is first asked for. */
  readonly marks: readonly Mark[]
  /** Whether the whole file was understood: false when faults made parts of it be left out. */
  readonly whole: boolean
  /** What its texts of a format say, each once: the same as of its marks, and known without finding those of most. */
  values(format: MarkFormat): readonly string[]
  /** The Markdown that stands at a pointer, read once; throws where its schema has none. */
  prose(pointer: string): Prose
  /** Pointers of its Markdown that names or links something, in order; most is words alone. */
  naming(): readonly string[]
}
