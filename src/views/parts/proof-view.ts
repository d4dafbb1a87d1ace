import { type Citation, type CitationRecord, proofOf } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type PassageView, passageView } from './passage-view.ts'

/** The passage that holds the quote of a citation; undefined where none does. */
export function proofView(context: Context, { source }: Citation, record: CitationRecord): PassageView | undefined {
  const proof = source && proofOf(record, source.record.passages)
  return proof && passageView(context, source, proof.passage, { quoted: proof.spans, sought: proof.spans })
}
