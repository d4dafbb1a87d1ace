import { compareText } from '../diagnostic.ts'
import type { PolicyRecord } from '../records.ts'
import { bestRank, type Evidence, sourcesOf } from './evidence.ts'
import { gradeAt, gradeRank } from './policy.ts'
import { gradeOf } from './usable.ts'
import type { Wanted } from './wanted.ts'

/** A contradiction to answer. */
export interface Answer {
  readonly source: string
  /** The grade of a source that would do as well; undefined when none would. */
  readonly outweighedBy: string | undefined
}

/**
 * What it takes that no contradiction counts once the wanted sources stand for the claim.
 *
 * A *strong* contradiction, of the grade of the policy's `contested` or better, counts whatever stands for the claim: it
 * must be answered. A *weak* one counts only while no source of a better grade stands for it, so that one such source
 * outweighs all weak ones at once.
 */
export function clearOfContradictions(
  wanted: readonly Wanted[],
  evidence: Evidence,
  policy: PolicyRecord,
): { readonly wanted: readonly Wanted[]; readonly answers: readonly Answer[] } {
  const limit = gradeRank(policy, policy.contested.grade)
  const best = Math.min(bestRank(evidence.supporting, policy), ...wanted.map((each) => promisedRank(each, policy)))
  const counting = sourcesOf(evidence.counting)
    .map((source) => ({ source: source.id, rank: gradeRank(policy, gradeOf(source)) }))
    .filter(({ rank }) => rank <= Math.max(limit, best))
    .sort((a, b) => compareText(a.source, b.source))
  const weak = counting.filter(({ rank }) => rank > limit)
  const strong = counting.filter(({ rank }) => rank <= limit)
  const outweighing = gradeAt(policy, Math.min(...weak.map(({ rank }) => rank)) - 1)
  const asAnswer = ({ source, rank }: (typeof counting)[number]): Answer => ({
    source,
    outweighedBy: rank > limit ? outweighing : undefined,
  })

  // Nothing to outweigh. Or nothing to find, and a single weak one: answering it is one step, and so is outweighing it.
  // The choice is free; an answer asks for no source that may not exist, and its sentence names the other way.
  if (weak.length === 0 || (weak.length === 1 && wanted.length === 0)) {
    return { wanted, answers: counting.map(asAnswer) }
  }
  // Else one source does for all of them: one that is wanted anyway costs no step more, and a new one costs a single step.
  const also = { filter: { grade: outweighing }, outweighs: weak.map(({ source }) => source) }
  return { wanted: outweigh(wanted, also, policy), answers: strong.map(asAnswer) }
}

/** The worst rank that a wanted source may have: below all grades where none is asked for. */
function promisedRank({ filter }: Wanted, policy: PolicyRecord): number {
  return gradeRank(policy, filter.grade ?? '')
}

/** Lets one source outweigh contradictions too: of those wanted, the one that needs the least better grade for it. */
function outweigh(
  wanted: readonly Wanted[],
  also: Pick<Wanted, 'filter' | 'outweighs'>,
  policy: PolicyRecord,
): readonly Wanted[] {
  const ranks = wanted.map((each) => promisedRank(each, policy))
  const at = ranks.indexOf(Math.min(...ranks))
  const chosen = wanted[at]
  if (!chosen) return [{ count: 1, serves: [], unrelatedTo: [], ...also }]
  const one = { ...chosen, ...also, count: 1, filter: { ...chosen.filter, ...also.filter } }
  const rest = { ...chosen, count: chosen.count - 1 }
  return [...wanted.slice(0, at), one, ...(rest.count > 0 ? [rest] : []), ...wanted.slice(at + 1)]
}
