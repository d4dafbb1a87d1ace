import type { PolicyRecord } from '../records.ts'
import type { NextStep } from '../verdict.ts'
import { testsOf } from './badge-tests.ts'
import { clearOfContradictions } from './contradictions.ts'
import type { Evidence } from './evidence.ts'
import type { BadgeRule } from './policy.ts'
import { wantedProofs, withProofs } from './proofs.ts'
import { type Wanted, wantedSources } from './wanted.ts'

/**
 * The fewest additions that make evidence pass a badge's tests: words to show, sources to add, contradictions to answer
 * (docs/judgement.md, "Next steps"). One source serves every test it can, so the tests share what they lack.
 */
export function stepsToward(badge: BadgeRule, evidence: Evidence, policy: PolicyRecord, to: string): NextStep[] {
  const tests = testsOf(badge)
  const demands = tests.map(({ demand }) => demand)
  const unproved = wantedProofs(demands, evidence, policy)
  const proofs = unproved.map((source): NextStep => ({ do: 'prove', source, to }))
  const wanted = wantedSources(demands, withProofs(evidence, unproved), policy)
  if (!tests.some(({ barsContradictions }) => barsContradictions)) return [...proofs, ...additions(wanted, to)]
  const cleared = clearOfContradictions(wanted, evidence, policy)
  return [
    ...proofs,
    ...additions(cleared.wanted, to),
    ...cleared.answers.map((answer): NextStep => ({ do: 'answer', ...answer, to })),
  ]
}

function additions(wanted: readonly Wanted[], to: string): NextStep[] {
  return wanted.map(({ count, filter, serves, unrelatedTo, outweighs }, at) => {
    const before = wanted.slice(0, at).flatMap((each) => each.serves)
    return { do: 'add', count, filter, unrelatedTo, apart: serves.some((each) => before.includes(each)), outweighs, to }
  })
}
