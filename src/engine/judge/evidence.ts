import type { Day } from '../day.ts'
import type { PolicyRecord } from '../records.ts'
import type { Judged, Source } from '../types.ts'
import { lacking } from './filter.ts'
import { gradeRank } from './policy.ts'
import type { Reason } from './reason.ts'
import { gradeOf, isUsable, type UsableCitation } from './usable.ts'

/** The citations of one claim that count on a day. */
export interface Evidence {
  readonly supporting: readonly UsableCitation[]
  /** Contradictions that count. */
  readonly counting: readonly UsableCitation[]
}

/**
 * Sorts a claim's own citations into those that count for it and against it (docs/judgement.md, "When a contradiction
 * counts").
 */
export function weigh(judged: Judged, policy: PolicyRecord, asOf: Day): Evidence {
  const usable = judged.citations.filter((citation) => isUsable(citation, asOf))
  const supporting = usable.filter(({ stance }) => stance === 'supports')
  const best = bestRank(supporting, policy)
  const counting = usable.filter(
    (citation) => citation.stance === 'contradicts' && whyHarmless(citation, best, policy, asOf).length === 0,
  )
  return { supporting, counting }
}

/**
 * All that keeps a usable contradiction from counting.
 *
 * @param best  the rank of the best grade that stands for the claim
 */
export function whyHarmless(citation: UsableCitation, best: number, policy: PolicyRecord, asOf: Day): Reason[] {
  const { answered, source } = citation
  const has = gradeOf(source)
  const worstThatCounts = Math.max(gradeRank(policy, policy.contested.grade), best)
  return [
    ...lacking(citation, { directness: policy.contested.directness }, policy),
    ...(answered !== undefined && answered <= asOf ? [{ is: 'answered', on: answered } as const] : []),
    ...(gradeRank(policy, has) > worstThatCounts ? [{ is: 'outweighed', has } as const] : []),
  ]
}

/** The rank of the best grade among citations; without any, every contradiction is as good. */
export function bestRank(citations: readonly UsableCitation[], policy: PolicyRecord): number {
  return Math.min(...citations.map(({ source }) => gradeRank(policy, gradeOf(source))))
}

/** The sources of citations, each once. */
export function sourcesOf(citations: readonly UsableCitation[]): Source[] {
  return [...new Set(citations.map(({ source }) => source))]
}
