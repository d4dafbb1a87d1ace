import type { PolicyRecord } from '../records.ts'
import type { Source, Step, TestName, TestResult } from '../types.ts'
import { type Evidence, type Filter, standing } from './evidence.ts'
import { largestIndependentSet } from './independent.ts'
import type { BadgeRule } from './policy.ts'

/** A test that counts sources, with the filter it counts through. */
export interface CountTest {
  readonly test: 'independent' | 'disinterested'
  readonly need: number
  readonly filter: Filter
}

const testNames: readonly TestName[] = ['independent', 'disinterested', 'uncontested']

/** The tests of a badge in the policy's order. */
export function testsOf(badge: BadgeRule): TestName[] {
  return Object.keys(badge.requires).flatMap((key) => testNames.filter((name) => name === key))
}

/** The tests of a badge that count sources. */
export function countTestsOf(badge: BadgeRule): CountTest[] {
  return testsOf(badge).flatMap((test) => {
    const asked = test === 'uncontested' ? undefined : badge.requires[test]
    if (test === 'uncontested' || !asked) return []
    const { atLeast, grade, directness } = asked
    return [{ test, need: atLeast, filter: { grade, directness, disinterested: test === 'disinterested' } }]
  })
}

/** A largest set of independent sources that a counting test finds. */
export function countedBy(test: CountTest, evidence: Evidence, policy: PolicyRecord): Source[] {
  return largestIndependentSet(standing(evidence, policy, test.filter))
}

/** Every test of a badge on some evidence. */
export function runTests(badge: BadgeRule, evidence: Evidence, policy: PolicyRecord): TestResult[] {
  const counts = new Map(countTestsOf(badge).map((test) => [test.test, test] as const))
  return testsOf(badge).map((test) => {
    if (test === 'uncontested') return result(test, badge, isUncontested(evidence) ? 1 : 0, 1)
    const counting = counts.get(test)
    return result(test, badge, counting ? countedBy(counting, evidence, policy).length : 0, counting?.need ?? 0)
  })
}

/** The tests of a badge when nothing counts: no step is taken. */
export function failTests(badge: BadgeRule): TestResult[] {
  const needs = new Map(countTestsOf(badge).map(({ test, need }) => [test, need] as const))
  return testsOf(badge).map((test) => result(test, badge, 0, test === 'uncontested' ? 1 : (needs.get(test) ?? 0)))
}

/** The steps of some test results as lines to tick: the policy's own words, else ours. */
export function stepsOf(badge: BadgeRule, results: readonly TestResult[]): Step[] {
  return results.flatMap(({ test, have, need }) =>
    Array.from({ length: need }, (_, index) => ({
      says: badge.requires[test]?.says?.[index] ?? defaultWords[test],
      taken: index < have,
    })),
  )
}

/** A contradiction that counts fails the test; so does nothing to contradict. */
export function isUncontested({ supporting, counting }: Evidence): boolean {
  return counting.length === 0 && supporting.length > 0
}

const defaultWords: Record<TestName, string> = {
  independent: 'One more independent source stands for it.',
  disinterested: 'One more source with nothing to gain stands for it.',
  uncontested: 'No contradiction is recorded.',
}

function result(test: TestName, badge: BadgeRule, count: number, need: number): TestResult {
  const have = Math.min(count, need)
  return { test, badge: badge.id, met: have >= need, have, need }
}
