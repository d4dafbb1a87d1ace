import { type PassageRecord, proofOf, runsOf, type Source, type Span } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { citationsOf, type Leaning, leaningOf } from './leaning.ts'
import { type PassageView, passageView } from './passage-view.ts'

/** A passage on the page of its source. */
export interface SourcePassage extends PassageView {
  /** Its anchor on the page. */
  readonly id: string
  /** What quotes it, by kind, then id. */
  readonly leaning: readonly Leaning[]
}

/** A citation whose quote a passage holds. */
interface Quoting {
  readonly passage: PassageRecord
  readonly spans: readonly Span[]
  readonly leaning: Leaning
}

/** The passages of a source as its record has them, each with what leans on it. */
export function sourcePassages(context: Context, source: Source): SourcePassage[] {
  const { passages = [] } = source.record
  const quoting = quotingOf(context, source)
  return passages.map((passage) => {
    const here = quoting.filter((each) => each.passage === passage)
    const quoted = united(here.flatMap(({ spans }) => spans))
    return {
      ...passageView(context, source, passage, { quoted, sought: runsOf(passage.text) }),
      id: `passage-${passage.id}`,
      leaning: here.map(({ leaning }) => leaning),
    }
  })
}

function quotingOf(context: Context, { id, record: { passages = [] } }: Source): Quoting[] {
  return citationsOf(context, id).flatMap((each) => {
    const { claim, citation } = each
    const record = citation.proved ? claim.record.evidence?.[citation.index] : undefined
    const proof = record && proofOf(record, passages)
    return proof ? [{ ...proof, leaning: leaningOf(context, each) }] : []
  })
}

/** Spans in order, those that share a letter as one. */
function united(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1)
    if (last && span.start < last.end) all.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) })
    else all.push(span)
  }
  return all
}
