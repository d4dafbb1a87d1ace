import type { PolicyRecord } from '../records.ts'
import type { Source } from '../types.ts'
import type { Step, TestResult } from '../verdict.ts'
import { type Demand, type RequiredTest, testsOf } from './badge-tests.ts'
import { type Evidence, sourcesOf } from './evidence.ts'
import { meets } from './filter.ts'
import { largestIndependentSet } from './independent.ts'
import type { BadgeRule } from './policy.ts'

/** A largest set of independent sources that count towards a demand. */
export function countedBy({ filter }: Demand, evidence: Evidence, policy: PolicyRecord): Source[] {
  const passing = evidence.supporting.filter((citation) => meets(citation, filter, policy))
  return passing.length < 2 ? passing.map(({ source }) => source) : largestOnce(evidence, sourcesOf(passing))
}

const largestSets = new WeakMap<Evidence, Map<string, Source[]>>()

/** The badges of a policy mostly count the same sources of a claim, and a largest set of many takes a while to find. */
function largestOnce(evidence: Evidence, sources: readonly Source[]): Source[] {
  const known = largestSets.get(evidence) ?? new Map<string, Source[]>()
  largestSets.set(evidence, known)
  const key = sources.map(({ id }) => id).join(' ')
  const set = known.get(key) ?? largestIndependentSet(sources)
  known.set(key, set)
  return set
}

/** Every test of a badge on some evidence. */
export function runTests(badge: BadgeRule, evidence: Evidence, policy: PolicyRecord): TestResult[] {
  return testsOf(badge).map((test) => {
    const count = countedBy(test.demand, evidence, policy).length
    if (!test.barsContradictions) return result(test, badge, count)
    return result(test, badge, count >= test.demand.atLeast && evidence.counting.length === 0 ? 1 : 0)
  })
}

/** Every test of a badge when nothing counts: no step is taken. */
export function failTests(badge: BadgeRule): TestResult[] {
  return testsOf(badge).map((test) => result(test, badge, 0))
}

/** The steps of some test results as lines to tick. */
export function stepsOf(badge: BadgeRule, results: readonly TestResult[]): Step[] {
  const says = new Map(testsOf(badge).map((test) => [test.test, test.says] as const))
  return results.flatMap(({ test, have }) =>
    (says.get(test) ?? []).map((line, at) => ({ test, says: line, taken: at < have })),
  )
}

function result({ test, need }: RequiredTest, badge: BadgeRule, count: number): TestResult {
  const have = Math.min(count, need)
  return { test, badge: badge.id, met: have >= need, have, need }
}
