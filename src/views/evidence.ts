import type { Citation, CitationRecord, Claim, Dispatch, Relation, Source } from '../engine/index.ts'
import { relatedGroups, relationBetween } from '../engine/index.ts'
import type { Context } from './context.ts'
import { type VoiceRef, voiceRef } from './voice-ref.ts'

/** A source in a list. */
export interface SourceRef {
  readonly id: string
  readonly href: string | undefined
  readonly title: string
  readonly by: string
  readonly grade: string
  readonly gradeMeaning: string
  readonly kind: string
  readonly stake: string | undefined
  /** Why the source no longer counts, in a few words. */
  readonly trouble: string | undefined
}

/** Something decided of a citation. */
export interface DecisionView {
  readonly date: string
  readonly by: VoiceRef
  readonly why: string
}

export interface CitationView {
  readonly source: SourceRef
  readonly directness: 'direct' | 'indirect'
  readonly at: string | undefined
  readonly quote: string | undefined
  readonly added: string
  /** Whether it is a contradiction that counts. */
  readonly counts: boolean
  readonly answered: DecisionView | undefined
  readonly dropped: DecisionView | undefined
}

/** Citations of related sources, and why they count as one. */
export interface EvidenceGroup {
  readonly citations: readonly CitationView[]
  readonly because: readonly string[]
}

/** The evidence of a claim, by stance; what was dropped stands apart. */
export interface EvidenceView {
  readonly supporting: readonly EvidenceGroup[]
  readonly contradicting: readonly CitationView[]
  readonly context: readonly CitationView[]
  readonly dropped: readonly CitationView[]
  /** How many supporting sources there are, and how many of them are independent. */
  readonly sources: number
  readonly independent: number
}

export function sourceRef(context: Context, source: Source | undefined, id: string): SourceRef {
  if (!source) {
    const missing = 'there is no such source'
    return {
      id,
      href: undefined,
      title: id,
      by: '',
      grade: '',
      gradeMeaning: '',
      kind: '',
      stake: undefined,
      trouble: missing,
    }
  }
  const { record } = source
  const grade = record.history.at(-1)?.grade ?? ''
  const authors = (record.authors ?? []).map((author) => (typeof author === 'string' ? author : author.name))
  return {
    id,
    href: context.hrefs.source(id),
    title: record.title,
    by: [
      authors.length > 2 ? `${authors[0]} et al.` : authors.join(' and '),
      record.publisher,
      record.published?.slice(0, 4),
    ]
      .filter(Boolean)
      .join(', '),
    grade,
    gradeMeaning: context.policy.grades[grade] ?? '',
    kind: record.kind,
    stake: source.line.find((each) => each.record.stake !== undefined)?.record.stake,
    trouble: troubleOf(source, context.judged.asOf),
  }
}

export function evidenceView(context: Context, claim: Claim | Dispatch): EvidenceView {
  const records = claim.record.evidence ?? []
  const verdict = context.verdict(claim)
  const { asOf } = context.judged
  const standing = claim.citations.filter(({ dropped }) => dropped === undefined || dropped > asOf)
  const view = (citation: Citation): CitationView =>
    citationView(context, citation, records[citation.index], verdict.contradictions.includes(citation.index))
  const supporting = standing.filter(({ stance }) => stance === 'supports')
  const groups = groupsOf(supporting)
  return {
    supporting: groups.map(({ citations, because }) => ({ citations: citations.map(view), because })),
    contradicting: standing.filter(({ stance }) => stance === 'contradicts').map(view),
    context: standing.filter(({ stance }) => stance === 'context').map(view),
    dropped: claim.citations.filter((citation) => !standing.includes(citation)).map(view),
    sources: new Set(supporting.map(({ sourceId }) => sourceId)).size,
    independent: claim.legs.length === 0 ? verdict.counted.length : groups.length,
  }
}

function citationView(
  context: Context,
  citation: Citation,
  record: CitationRecord | undefined,
  counts: boolean,
): CitationView {
  const decision = (each: CitationRecord['answered']): DecisionView | undefined =>
    each && { date: each.date, by: voiceRef(context, each.by), why: each.why }
  return {
    source: sourceRef(context, citation.source, citation.sourceId),
    directness: citation.directness,
    at: record?.at,
    quote: record?.quote,
    added: citation.added,
    counts,
    answered: decision(record?.answered),
    dropped: decision(record?.dropped),
  }
}

function groupsOf(citations: readonly Citation[]): { citations: Citation[]; because: string[] }[] {
  const sources = [...new Set(citations.flatMap(({ source }) => source ?? []))]
  const groups = relatedGroups(sources).map((group) => ({
    citations: citations.filter(({ source }) => source && group.includes(source)),
    because: reasonsWithin(group),
  }))
  const lost = citations.filter(({ source }) => !source)
  return [...groups, ...lost.map((citation) => ({ citations: [citation], because: [] }))]
}

/** Why the sources of a group count as one, each reason once. */
function reasonsWithin(group: readonly Source[]): string[] {
  const reasons = group.flatMap((one, index) =>
    group.slice(index + 1).flatMap((other) => {
      const relation = relationBetween(one, other)
      return relation ? [relationWords(relation, group)] : []
    }),
  )
  return [...new Set(reasons)]
}

/** A relation in words: "same publisher, DevTk.AI". */
export function relationWords(relation: Relation, known: readonly Source[]): string {
  if (relation.by !== 'source') return `same ${relation.by}, ${relation.name}`
  const source = known.flatMap(({ line }) => line).find(({ id }) => id === relation.source)
  return `they go back to “${source?.record.title ?? relation.source}”`
}

function troubleOf({ line, record }: Source, asOf: string): string | undefined {
  const retracted = line.find((each) => each.record.retracted && each.record.retracted.date <= asOf)
  if (retracted) return `retracted on ${retracted.record.retracted?.date}`
  const doubted = line.find(
    ({ record: { checked } }) => checked?.status === 'suspicious' || checked?.status === 'hallucinated',
  )
  if (doubted) return `found to be ${doubted.record.checked?.status}`
  return record.checked?.status === 'dead-link' && record.archived === undefined ? 'its link is dead' : undefined
}
