import { lazily } from './lazy.ts'
import { proofOf } from './quotes/proof.ts'
import type { CitationRecord } from './records.ts'
import type { Citation, Source } from './types.ts'

/** A citation of a record, with its source. */
export class LinkedCitation implements Citation {
  readonly index: number
  readonly sourceId: string
  readonly source: Source | undefined
  readonly stance: Citation['stance']
  readonly directness: Citation['directness']
  readonly added: string
  readonly answered: string | undefined
  readonly dropped: string | undefined
  declare readonly proved: boolean
  readonly #record: CitationRecord
  #isProved: boolean | undefined

  /** @param planted  the day of the first entry of the record */
  constructor(record: CitationRecord, index: number, source: Source | undefined, planted: string) {
    this.index = index
    this.sourceId = record.source
    this.source = source
    this.stance = record.stance
    this.directness = record.directness
    this.added = record.added ?? planted
    this.answered = record.answered?.date
    this.dropped = record.dropped?.date
    this.#record = record
    Object.defineProperty(this, 'proved', LinkedCitation.#proved)
  }

  // Of what was on record before a change, hardly anybody asks.
  static readonly #proved = lazily((citation: LinkedCitation) => {
    citation.#isProved ??= proofOf(citation.#record, citation.source?.record.passages) !== undefined
    return citation.#isProved
  })
}
