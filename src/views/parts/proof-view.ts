import { type Citation, type CitationRecord, proofOf, type Span } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { linksOf } from './source-facts.ts'
import { addressOfWords } from './text-fragment.ts'
import { type VoiceRef, voiceRef } from './voice-ref.ts'

/** The passage that holds a quote. */
export interface ProofView {
  /** All of it, in order; what is quoted is told apart. */
  readonly pieces: readonly { readonly text: string; readonly isQuoted: boolean }[]
  readonly at: string | undefined
  readonly seen: string
  readonly by: VoiceRef
  /** Where a browser shows the words; undefined for a source without an address. */
  readonly href: string | undefined
}

export function proofView(context: Context, { source }: Citation, record: CitationRecord): ProofView | undefined {
  const proof = source && proofOf(record, source.record.passages)
  if (!proof) return undefined
  const { passage, spans } = proof
  const address = passage.seen.url ?? linksOf(context, source)[0]?.href
  return {
    pieces: piecesOf(passage.text, spans),
    at: passage.at,
    seen: passage.seen.date,
    by: voiceRef(context, passage.seen.by),
    href: address && addressOfWords(address, passage, spans),
  }
}

function piecesOf(text: string, spans: readonly Span[]): ProofView['pieces'] {
  const ends = [0, ...spans.map(({ end }) => end)]
  const quoted = spans.flatMap(({ start, end }, at) => [
    { text: text.slice(ends[at], start), isQuoted: false },
    { text: text.slice(start, end), isQuoted: true },
  ])
  return [...quoted, { text: text.slice(ends.at(-1)), isQuoted: false }].filter((piece) => piece.text !== '')
}
