import type { Day } from '../day.ts'
import { compareText } from '../diagnostic.ts'
import type { PolicyRecord } from '../records.ts'
import type { Judged } from '../types.ts'
import type { TestResult } from '../verdict.ts'
import { type Evidence, sourcesOf, weigh } from './evidence.ts'
import { relatedGroups } from './independent.ts'
import { ceilingRank } from './policy.ts'
import { countedBy, failTests, runTests } from './tests.ts'
import { isBy } from './usable.ts'

/** One thing that a claim stands on, judged: its own evidence, or a claim it rests on. */
export interface LegResult {
  readonly id: string
  /** The rank of the badge it earned. */
  readonly earned: number
  /** The results of every badge of the policy, best first. */
  readonly results: readonly (readonly TestResult[])[]
  readonly contested: boolean
  readonly groups: readonly (readonly string[])[]
  readonly counted: readonly string[]
}

/** A claim's own evidence as a leg. */
export function judgeEvidence(judged: Judged, policy: PolicyRecord, asOf: Day): { leg: LegResult; evidence: Evidence } {
  const evidence = weigh(judged, policy, asOf)
  const results = policy.badges.map((badge) => runTests(badge, evidence, policy))
  const ceiling = ceilingRank(policy, judged.claimKind)
  const passed = results.findIndex((tests, rank) => rank >= ceiling && tests.every(({ met }) => met))
  const sources = sourcesOf(evidence.supporting)
  const leg: LegResult = {
    id: judged.id,
    earned: passed < 0 ? policy.badges.length - 1 : passed,
    results,
    contested: evidence.counting.length > 0,
    groups: relatedGroups(sources).map((group) => group.map(({ id }) => id)),
    counted: countedBy({ atLeast: 0, filter: {} }, evidence, policy).map(({ id }) => id),
  }
  return { leg, evidence }
}

/** A leg that carries nothing: it is withdrawn, or there is no such claim. */
export function fallenLeg(id: string, policy: PolicyRecord, judged?: LegResult): LegResult {
  return {
    id,
    earned: policy.badges.length - 1,
    results: policy.badges.map(failTests),
    contested: judged?.contested ?? false,
    groups: judged?.groups ?? [],
    counted: judged?.counted ?? [],
  }
}

/** Whether a claim stands on evidence of its own, too (docs/judgement.md, "What rests on claims"). */
export function hasOwnLeg(judged: Judged, asOf: Day): boolean {
  return (
    judged.legs.length === 0 ||
    judged.citations.some(({ stance, dropped }) => stance !== 'context' && !isBy(dropped, asOf))
  )
}

/** The weakest of some legs: worst earned, then fewest steps taken, then id. */
export function weakestOf(legs: readonly LegResult[], policy: PolicyRecord): LegResult {
  const [first = fallenLeg('', policy), ...rest] = legs
  return rest.reduce((weakest, leg) => (isWeaker(leg, weakest) ? leg : weakest), first)
}

/** Steps taken of the steps to the policy's best badge. */
export function stepsTaken({ results }: LegResult): { met: number; of: number } {
  const best = results[0] ?? []
  return { met: total(best.map(({ have }) => have)), of: total(best.map(({ need }) => need)) }
}

function isWeaker(a: LegResult, b: LegResult): boolean {
  const order = b.earned - a.earned || stepsTaken(a).met - stepsTaken(b).met || compareText(a.id, b.id)
  return order < 0
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
