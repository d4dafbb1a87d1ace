import { type Claim, type Dispatch, isUsable } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { proofView } from '../parts/proof-view.ts'

/** What the site makes of a citation. */
export interface CitationData {
  readonly source: string
  /** Whether it counts, for or against or as context. */
  readonly usable: boolean
  /** Null where no passage of its source holds a quote of it. */
  readonly proof: ProofData | null
}

/** The passage that holds a quote. */
export interface ProofData {
  readonly passage: string
  /** The quote as the passage has it, a text for each part of it. */
  readonly words: readonly string[]
  readonly at: string | null
  readonly seen: string
  readonly by: string
  /** Where a browser shows the words. */
  readonly url: string | null
}

/** One for each citation of the record, in its order. */
export function citationData(context: Context, { citations, record }: Claim | Dispatch): CitationData[] {
  return citations.map((citation) => {
    const written = record.evidence?.[citation.index]
    const found = written && proofView(context, citation, written)
    return {
      source: citation.sourceId,
      usable: isUsable(citation, context.judged.asOf),
      proof: found
        ? {
            passage: found.passage,
            words: found.pieces.flatMap(({ text, isQuoted }) => (isQuoted ? [text] : [])),
            at: found.at ?? null,
            seen: found.seen,
            by: found.by.id,
            url: found.href ?? null,
          }
        : null,
    }
  })
}
