import type { CitationRecord, PassageRecord } from '../records.ts'
import type { Span } from '../span.ts'
import { type ComparedPassage, comparedPassage, comparedQuote } from './compared.ts'
import { findQuote } from './find-quote.ts'

/** Where the words that a citation quotes stand. */
export interface Proof {
  readonly passage: PassageRecord
  /** In the text of the passage, in order. */
  readonly spans: readonly Span[]
}

const compared = new WeakMap<PassageRecord, ComparedPassage>()

/**
 * The proof of a citation: the first passage of its source that holds its quote, of those that it may mean
 * (docs/judgement.md, "When a quote is found"). Undefined without a quote, or where none holds it.
 */
export function proofOf(
  { quote, passage: named }: Pick<CitationRecord, 'quote' | 'passage'>,
  passages: readonly PassageRecord[] = [],
): Proof | undefined {
  if (quote === undefined) return undefined
  const sought = comparedQuote(quote)
  for (const passage of passages) {
    if (named !== undefined && passage.id !== named) continue
    const finding = findQuote(sought, ready(passage))
    if (finding.is === 'found') return { passage, spans: finding.spans }
  }
  return undefined
}

/** A passage that is quoted often is made ready once. */
export function ready(passage: PassageRecord): ComparedPassage {
  const known = compared.get(passage) ?? comparedPassage(passage.text)
  compared.set(passage, known)
  return known
}
