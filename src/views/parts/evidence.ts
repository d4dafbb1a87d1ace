import {
  type Citation,
  type CitationRecord,
  type Claim,
  type Dispatch,
  gradeRank,
  isUsable,
  largestIndependentSet,
  relatedGroups,
  relationBetween,
  relationWords,
  type Source,
} from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { chained } from './chained.ts'
import type { PassageView } from './passage-view.ts'
import { proofView } from './proof-view.ts'
import { linksOf } from './source-facts.ts'
import { type SourceRef, sourceRef } from './source-ref.ts'
import { type VoiceRef, voiceRef } from './voice-ref.ts'

/** Something decided of a citation. */
export interface DecisionView {
  readonly date: string
  readonly by: VoiceRef
  readonly why: string
}

export interface CitationView {
  readonly source: SourceRef
  /** The work's own address, which paper cannot link to. */
  readonly address: string | undefined
  readonly directness: 'direct' | 'indirect'
  readonly at: string | undefined
  readonly quote: string | undefined
  /** Where the quote stands; undefined where nobody has shown it. */
  readonly proof: PassageView | undefined
  /** What is missing before a reader sees the words that it stands on; empty where nothing is asked or all is shown. */
  readonly lacks: string
  readonly added: string
  /** Whether it is a contradiction that counts. */
  readonly counts: boolean
  readonly answered: DecisionView | undefined
  readonly dropped: DecisionView | undefined
}

/** Citations of related sources, and why they are; a source by itself needs no reason. */
export interface EvidenceGroup {
  readonly citations: readonly CitationView[]
  /** "Count as one: same publisher, DevTk.AI." */
  readonly because: string | undefined
}

/** The sources on one side, related ones together. */
export interface EvidenceSide {
  readonly groups: readonly EvidenceGroup[]
  /** "5 sources, 2 independent". */
  readonly count: string
}

/** The evidence of a claim, by stance; what was dropped stands apart. */
export interface EvidenceView {
  readonly supporting: EvidenceSide
  readonly contradicting: EvidenceSide
  readonly context: readonly CitationView[]
  readonly dropped: readonly CitationView[]
  /** How many of the citations on both sides, as far as they are usable, show their words; empty without one. */
  readonly shown: string
  readonly isEmpty: boolean
}

export function evidenceView(context: Context, claim: Claim | Dispatch): EvidenceView {
  const records = claim.record.evidence ?? []
  const verdict = context.verdict(claim)
  const { asOf } = context.judged
  const standing = claim.citations.filter(({ dropped }) => dropped === undefined || dropped > asOf)
  const views = new Map<Citation, CitationView>()
  const view = (citation: Citation): CitationView => {
    const record = records[citation.index]
    const made =
      views.get(citation) ?? citationView(context, citation, record, verdict.contradictions.includes(citation.index))
    views.set(citation, made)
    return made
  }
  const of = (stance: Citation['stance']): Citation[] => standing.filter((each) => each.stance === stance)
  return {
    supporting: sideOf(context, of('supports'), view),
    contradicting: sideOf(context, of('contradicts'), view),
    context: of('context').map(view),
    dropped: claim.citations.filter((citation) => !standing.includes(citation)).map(view),
    shown: shownOf(context, claim.citations),
    isEmpty: claim.citations.length === 0,
  }
}

/** "Citations that show the source's own words: 2 of 3." */
function shownOf({ judged, words }: Context, citations: readonly Citation[]): string {
  const usable = citations.filter((each) => each.stance !== 'context' && isUsable(each, judged.asOf))
  const proved = usable.filter((each) => each.proved)
  return usable.length === 0 ? '' : words.say('evidence.shown', { proved: proved.length, count: usable.length })
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
    address: citation.source && linksOf(context, citation.source)[0]?.href,
    directness: citation.directness,
    at: record?.at,
    quote: record?.quote,
    proof: record && proofView(context, citation, record),
    lacks: lackOf(context, citation, record?.quote),
    added: citation.added,
    counts,
    answered: decision(record?.answered),
    dropped: decision(record?.dropped),
  }
}

/** A source that is said to state something itself has words that can be shown; what is dropped owes none. */
function lackOf({ judged, words }: Context, citation: Citation, quote: string | undefined): string {
  const { proved, directness, stance, dropped } = citation
  if (proved) return ''
  if (quote !== undefined) return words.say('evidence.quoteUnproved')
  const owes = directness === 'direct' && stance !== 'context' && (dropped === undefined || dropped > judged.asOf)
  return owes ? words.say('evidence.wordless') : ''
}

function sideOf(
  context: Context,
  citations: readonly Citation[],
  view: (citation: Citation) => CitationView,
): EvidenceSide {
  const { asOf } = context.judged
  const ordered = strongestFirst(context, citations, view)
  const usable = citations.filter((citation) => isUsable(citation, asOf))
  const independent = largestIndependentSet(sourcesOf(usable))
  const together = relatedGroups(sourcesOf(citations)).map((group) => ({
    citations: ordered.filter(({ source }) => source && group.includes(source)),
    because: reasonFor(context, group, group.filter((source) => independent.includes(source)).length),
  }))
  const alone = ordered
    .filter(({ source }) => !source)
    .map((citation) => ({ citations: [citation], because: undefined }))
  const placeOf = (group: readonly Citation[]): number => ordered.findIndex((citation) => group.includes(citation))
  const groups = [...together, ...alone].sort((a, b) => placeOf(a.citations) - placeOf(b.citations))
  const sources = new Set(citations.map(({ sourceId }) => sourceId)).size
  return {
    groups: groups.map((group) => ({ ...group, citations: group.citations.map(view) })),
    count:
      sources === 0 ? '' : context.words.say('evidence.count', { count: sources, independent: independent.length }),
  }
}

/** What weighs most comes first: contradictions that count, what is not answered, what is direct, the better grade. */
function strongestFirst(
  { policy }: Context,
  citations: readonly Citation[],
  view: (citation: Citation) => CitationView,
): Citation[] {
  const keyed = citations.map((citation) => {
    const { counts, answered, directness, source } = view(citation)
    const rank = gradeRank(policy, source.grade)
    return { citation, key: [!counts, answered !== undefined, directness === 'indirect', rank].map(Number) }
  })
  return keyed.sort((a, b) => differenceOf(a.key, b.key)).map(({ citation }) => citation)
}

/** The first difference of two keys. */
function differenceOf(a: readonly number[], b: readonly number[]): number {
  return a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}

function sourcesOf(citations: readonly Citation[]): Source[] {
  return [...new Set(citations.flatMap(({ source }) => source ?? []))]
}

/** Why the sources of a group belong together, each reason once, and how many of them count. */
function reasonFor({ garden, words }: Context, group: readonly Source[], independent: number): string | undefined {
  if (group.length < 2) return undefined
  const reasons = group.flatMap((one, index) =>
    group.slice(index + 1).flatMap((other) => {
      const relation = relationBetween(one, other)
      return relation ? [relationWords(relation, garden, words)] : []
    }),
  )
  const because = chained(words, 'list.semicolon', [...new Set(reasons)])
  if (independent < 2) return words.say('evidence.countAsOne', { because })
  return words.say('evidence.someIndependent', { independent, of: group.length, because })
}
