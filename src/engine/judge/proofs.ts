import { compareText } from '../diagnostic.ts'
import type { PolicyRecord } from '../records.ts'
import type { Demand } from './badge-tests.ts'
import { type Evidence, sourcesOf } from './evidence.ts'
import { meets } from './filter.ts'
import { wantedSources } from './wanted.ts'

/**
 * The sources whose words are to be shown, by id. Each of them spares a new source: without it, more would be wanted.
 */
export function wantedProofs(demands: readonly Demand[], evidence: Evidence, policy: PolicyRecord): string[] {
  const unproved = evidence.supporting.filter((citation) =>
    demands.some(
      ({ filter }) => !meets(citation, filter, policy) && meets({ ...citation, proved: true }, filter, policy),
    ),
  )
  let proofs = sourcesOf(unproved)
    .map(({ id }) => id)
    .sort(compareText)
  if (proofs.length === 0) return proofs
  let wanted = sourcesWanted(demands, withProofs(evidence, proofs), policy)
  for (const id of proofs.toReversed()) {
    const fewer = proofs.filter((each) => each !== id)
    const instead = sourcesWanted(demands, withProofs(evidence, fewer), policy)
    if (instead > wanted) continue
    proofs = fewer
    wanted = instead
  }
  return proofs
}

function sourcesWanted(demands: readonly Demand[], evidence: Evidence, policy: PolicyRecord): number {
  return wantedSources(demands, evidence, policy).reduce((sum, { count }) => sum + count, 0)
}

/** Evidence as it would be if some of its sources had their words shown. */
export function withProofs(evidence: Evidence, ids: readonly string[]): Evidence {
  // What was worked out of evidence is remembered by it.
  if (ids.length === 0) return evidence
  return {
    ...evidence,
    supporting: evidence.supporting.map((each) => (ids.includes(each.source.id) ? { ...each, proved: true } : each)),
  }
}
