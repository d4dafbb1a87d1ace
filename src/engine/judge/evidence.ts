import type { Day } from '../day.ts'
import type { PolicyRecord } from '../records.ts'
import type { Citation, Judged, Source } from '../types.ts'
import { gradeRank } from './policy.ts'
import { gradeOf, hasStake, isBy, isUsable, type UsableCitation } from './usable.ts'

/** The citations of one claim that count on a day. */
export interface Evidence {
  readonly supporting: readonly UsableCitation[]
  /** Contradictions that count. */
  readonly counting: readonly UsableCitation[]
}

/** What a test asks of a supporting citation; a filter left out does not filter. */
export interface Filter {
  readonly grade?: string | undefined
  readonly directness?: 'direct' | 'indirect' | undefined
  readonly disinterested?: boolean
}

/** Sorts a claim's own citations into those that count for it and against it (DESIGN §3). */
export function weigh(judged: Judged, policy: PolicyRecord, asOf: Day): Evidence {
  const usable = judged.citations.filter((citation) => isUsable(citation, asOf))
  const supporting = usable.filter(({ stance }) => stance === 'supports')
  const worstThatCounts = Math.max(gradeRank(policy, policy.contested.grade), bestRank(supporting, policy))
  const counting = usable.filter(
    (citation) =>
      citation.stance === 'contradicts' &&
      meetsDirectness(citation, policy.contested.directness) &&
      !isBy(citation.answered, asOf) &&
      gradeRank(policy, gradeOf(citation.source)) <= worstThatCounts,
  )
  return { supporting, counting }
}

/** The rank of the best grade among citations; without any, every contradiction is as good. */
export function bestRank(citations: readonly UsableCitation[], policy: PolicyRecord): number {
  return Math.min(...citations.map(({ source }) => gradeRank(policy, gradeOf(source))))
}

/** The sources, each once, behind the supporting citations that pass a filter. A source counts by its best citation. */
export function standing(evidence: Evidence, policy: PolicyRecord, filter: Filter): Source[] {
  const passing = evidence.supporting.filter(
    (citation) =>
      meetsDirectness(citation, filter.directness) &&
      (filter.grade === undefined || gradeRank(policy, gradeOf(citation.source)) <= gradeRank(policy, filter.grade)) &&
      !(filter.disinterested && hasStake(citation.source)),
  )
  return sourcesOf(passing)
}

/** The sources of citations, each once. */
export function sourcesOf(citations: readonly UsableCitation[]): Source[] {
  return [...new Set(citations.map(({ source }) => source))]
}

function meetsDirectness(citation: Citation, directness: Filter['directness']): boolean {
  return directness === undefined || citation.directness === directness
}
