import type { Day } from '../day.ts'
import type { PolicyRecord } from '../records.ts'
import type { Garden, Judged, JudgedGarden, NextStep, Stage, Verdict } from '../types.ts'
import type { Evidence } from './evidence.ts'
import { freshnessOf } from './freshness.ts'
import { fallenLeg, hasOwnLeg, judgeEvidence, type LegResult, stepsTaken, weakestOf } from './leg.ts'
import { stepsToward } from './next-steps.ts'
import { badgeRank, ceilingRank } from './policy.ts'
import { stepsOf } from './tests.ts'

/** A verdict with what the claims that rest on it need. */
interface Judgement {
  readonly verdict: Verdict
  /** The claim as a leg of another. */
  readonly asLeg: LegResult
}

type Judgements = Map<Judged, Judgement>

/**
 * What a claim's evidence has earned on a day (DESIGN §3). It depends on nothing but its arguments: the claim brings
 * its citations with their sources' lines, and the claims it rests on.
 */
export function judge(claim: Judged, policy: PolicyRecord, asOf: Day): Verdict {
  return judging(policy, asOf)(claim)
}

/** Judges claims that rest on each other, each once, however many are asked about. */
export function judging(policy: PolicyRecord, asOf: Day): (claim: Judged) => Verdict {
  const done: Judgements = new Map()
  return (claim) => judgeWith(done, claim, policy, asOf).verdict
}

/** Judges every claim and dispatch of a garden, each once. */
export function judgeGarden(garden: Garden, policy: PolicyRecord, asOf: Day): JudgedGarden {
  const verdictOf = judging(policy, asOf)
  const verdicts = (all: ReadonlyMap<string, Judged>): Map<string, Verdict> =>
    new Map([...all].map(([id, each]) => [id, verdictOf(each)]))
  return { garden, policy, asOf, verdicts: verdicts(garden.claims), dispatchVerdicts: verdicts(garden.dispatches) }
}

/** Judges legs before what rests on them, without recursion: a chain of claims may be as long as a garden. */
function judgeWith(done: Judgements, claim: Judged, policy: PolicyRecord, asOf: Day): Judgement {
  const waiting = [claim]
  for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
    const open = next.legs.flatMap((leg) => (leg.claim && !done.has(leg.claim) ? [leg.claim] : []))
    if (open.length > 0) {
      waiting.push(...open)
      continue
    }
    waiting.pop()
    if (!done.has(next)) done.set(next, judgeOne(next, done, policy, asOf))
  }
  return done.get(claim) ?? judgeOne(claim, done, policy, asOf)
}

function judgeOne(claim: Judged, done: Judgements, policy: PolicyRecord, asOf: Day): Judgement {
  const own = judgeEvidence(claim, policy, asOf)
  const legs = claim.legs.map(({ id, claim: leg }) => legResult(id, leg, done, policy))
  const standing = hasOwnLeg(claim, asOf) ? [...legs, own.leg] : legs
  const weakest = weakestOf(standing, policy)
  const ceiling = ceilingRank(policy, claim.claimKind)
  const earned = Math.max(weakest.earned, ceiling)
  const contested = standing.some((leg) => leg.contested)
  const { met, of } = stepsTaken(weakest)
  const [best] = policy.badges
  const target = earned - 1
  const above = earned > ceiling ? policy.badges[target] : undefined
  const last = claim.history.at(-1)

  const verdict: Verdict = {
    claim: claim.id,
    kind: claim.claimKind,
    withdrawn: claim.withdrawn,
    inForce: last?.badge ?? '',
    earned: policy.badges[earned]?.id ?? '',
    ripeness: { met, of, stage: stageOf(earned, met, of) },
    steps: best ? stepsOf(best, weakest.results[0] ?? []) : [],
    tests: weakest.results.slice(ceiling).flat(),
    next: above ? { badge: above.id, steps: nextSteps(claim, target, own.evidence, done, policy, asOf) } : null,
    contested,
    contradictions: own.evidence.counting.map(({ index }) => index),
    weakest: claim.legs.length > 0 ? weakest.id : null,
    freshness: freshnessOf(last?.date ?? asOf, policy, asOf),
    independent: weakest.groups,
    counted: weakest.counted,
  }
  return { verdict, asLeg: { ...weakest, id: claim.id, earned, contested } }
}

function legResult(id: string, leg: Judged | undefined, done: Judgements, policy: PolicyRecord): LegResult {
  const judged = leg && done.get(leg)?.asLeg
  return judged && !leg.withdrawn ? judged : fallenLeg(id, policy, judged)
}

function stageOf(earned: number, met: number, of: number): Stage {
  if (earned === 0) return 'ripe'
  if (met === 0) return 'seed'
  return met * 2 >= of ? 'half-ripe' : 'unripe'
}

/** The additions that lift every leg below a badge up to it. */
function nextSteps(
  claim: Judged,
  target: number,
  evidence: Evidence,
  done: Judgements,
  policy: PolicyRecord,
  asOf: Day,
): NextStep[] {
  const steps = claim.legs.flatMap(({ id, claim: leg }): readonly NextStep[] => {
    const because = whyLost(leg, policy, target)
    if (because) return [{ do: 'stop-resting-on', on: id, because, to: claim.id }]
    const verdict = leg && done.get(leg)?.verdict
    return verdict && badgeRank(policy, verdict.earned) > target ? stepsOfLeg(verdict) : []
  })
  const lost = steps.filter((step) => step.do === 'stop-resting-on' && step.to === claim.id)
  const badge = policy.badges[target]
  const standsAlone = hasOwnLeg(claim, asOf) || lost.length === claim.legs.length
  const own = badge && standsAlone ? stepsToward(badge, evidence, policy, claim.id) : []
  return distinct([...steps, ...own])
}

/** Why a leg can never carry a badge; undefined when it can. */
function whyLost(leg: Judged | undefined, policy: PolicyRecord, target: number) {
  if (!leg) return 'missing'
  if (leg.withdrawn) return 'withdrawn'
  return ceilingRank(policy, leg.claimKind) > target ? 'ceiling' : undefined
}

/** A leg below a badge stands at the one just under it, so that its own next steps lead there. */
function stepsOfLeg({ next }: Verdict): readonly NextStep[] {
  return next?.steps ?? []
}

/** Two legs may need the same step of a claim that both rest on. */
function distinct(steps: readonly NextStep[]): NextStep[] {
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()]
}
