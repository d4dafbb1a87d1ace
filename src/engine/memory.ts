import type { TextFile } from './input-file.ts'
import type { Prose } from './markdown/prose.ts'
import type { Outline } from './parse/outline.ts'
import type { MarkFormat } from './valid.ts'

/**
 * What came of files that were read before. The engine neither keeps it nor knows where it is kept: who hands it over
 * vouches that it was made by this very code of this very text.
 */
export interface Memory {
  /** What came of a file of this path and text; undefined where nobody knows. */
  recall(file: TextFile): Recalled | undefined
  /** Told of every file that holds a record without a fault of its own, and was read anew. */
  keep(file: TextFile, remembered: Remembered, outline: Outline): void
}

/** What is remembered of a record, and where all of it stands, which is asked for only if something is to be placed. */
export interface Recalled {
  readonly remembered: Remembered
  readonly outline: () => Outline
}

/** A record without a fault of its own, as plain data that survives JSON. */
export interface Remembered {
  readonly record: object
  /** What its prose says, by pointer; without what is read again as fast as it is remembered. */
  readonly prose: Readonly<Record<string, RememberedProse>>
  /** What its texts of the formats that name something, and its days, say. */
  readonly values: RememberedValues
}

/** What texts say by their format, each once; of a format that is not there, none says anything. */
export type RememberedValues = Readonly<Partial<Record<MarkFormat, readonly string[]>>>

/** What rules ask of a piece of prose without faults; who asks for more has it read again. */
export type RememberedProse = Pick<Prose, 'references' | 'links' | 'text'>
