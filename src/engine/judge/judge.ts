import type { Day } from '../day.ts'
import type { PolicyRecord } from '../records.ts'
import type { Garden, Judged, Leg } from '../types.ts'
import type { JudgedGarden, NextStep, Stage, Verdict } from '../verdict.ts'
import type { Evidence } from './evidence.ts'
import { freshnessOf } from './freshness.ts'
import { fallenLeg, hasOwnLeg, judgeEvidence, type LegResult, stepsTaken, weakestOf } from './leg.ts'
import { stepsToward } from './next-steps.ts'
import { type BadgeRule, badgeRank, ceilingRank } from './policy.ts'
import { stepsOf } from './tests.ts'

/** A verdict with what the claims that rest on it need. */
interface Judgement {
  readonly verdict: Verdict
  /** The claim as a leg of another. */
  readonly asLeg: LegResult
}

/** What judging goes by, and what it has judged already: each claim once, however many rest on it. */
interface Court {
  readonly policy: PolicyRecord
  readonly asOf: Day
  readonly done: Map<Judged, Judgement>
}

/**
 * What a claim's evidence has earned on a day (docs/judgement.md, "What a verdict is"). It depends on nothing but its
 * arguments: the claim brings its citations with their sources' lines, and the claims it rests on.
 */
export function judge(claim: Judged, policy: PolicyRecord, asOf: Day): Verdict {
  return judging(policy, asOf)(claim)
}

/** Judges claims that rest on each other, each once, however many are asked about. */
export function judging(policy: PolicyRecord, asOf: Day): (claim: Judged) => Verdict {
  const court: Court = { policy, asOf, done: new Map() }
  return (claim) => judgeIn(court, claim).verdict
}

/** Judges every claim and dispatch of a garden, each once. */
export function judgeGarden(garden: Garden, policy: PolicyRecord, asOf: Day): JudgedGarden {
  const verdictOf = judging(policy, asOf)
  const verdicts = (all: ReadonlyMap<string, Judged>): Map<string, Verdict> =>
    new Map([...all].map(([id, each]) => [id, verdictOf(each)]))
  return { garden, policy, asOf, verdicts: verdicts(garden.claims), dispatchVerdicts: verdicts(garden.dispatches) }
}

/** Judges legs before what rests on them, without recursion: a chain of claims may be as long as a garden. */
function judgeIn(court: Court, claim: Judged): Judgement {
  const { done } = court
  const openLegs = ({ legs }: Judged): Judged[] =>
    legs.flatMap((leg) => (leg.claim && !done.has(leg.claim) ? [leg.claim] : []))
  const waiting = openLegs(claim)
  for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
    const open = openLegs(next)
    if (open.length > 0) {
      waiting.push(...open)
      continue
    }
    waiting.pop()
    if (!done.has(next)) done.set(next, judgeOne(next, court))
  }
  const judgement = done.get(claim) ?? judgeOne(claim, court)
  done.set(claim, judgement)
  return judgement
}

/** Judges a claim all of whose legs are judged. */
function judgeOne(claim: Judged, court: Court): Judgement {
  const { policy, asOf } = court
  const own = judgeEvidence(claim, policy, asOf)
  const legs = claim.legs.map((leg) => legResult(leg, court))
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
    next: above ? { badge: above.id, steps: nextSteps(claim, above, own.evidence, court) } : null,
    contested,
    contradictions: own.evidence.counting.map(({ index }) => index),
    weakest: claim.legs.length > 0 ? weakest.id : null,
    freshness: freshnessOf(last?.date ?? asOf, policy, asOf),
    independent: weakest.groups,
    counted: weakest.counted,
  }
  return { verdict, asLeg: { ...weakest, id: claim.id, earned, contested } }
}

function legResult({ id, claim }: Leg, { policy, done }: Court): LegResult {
  const judged = claim && done.get(claim)?.asLeg
  return judged && !claim.withdrawn ? judged : fallenLeg(id, policy, judged)
}

function stageOf(earned: number, met: number, of: number): Stage {
  if (earned === 0) return 'ripe'
  if (met === 0) return 'seed'
  return met * 2 >= of ? 'half-ripe' : 'unripe'
}

type StopResting = Extract<NextStep, { do: 'stop-resting-on' }>

/** The additions that lift every leg below a badge up to it. */
function nextSteps(claim: Judged, badge: BadgeRule, evidence: Evidence, court: Court): NextStep[] {
  const target = badgeRank(court.policy, badge.id)
  const legs = claim.legs.map((leg) => ({ leg, because: whyLost(leg, court.policy, target) }))
  const steps = legs.flatMap(({ leg, because }): readonly NextStep[] =>
    because ? [{ do: 'stop-resting-on', on: leg.id, because, to: claim.id }] : stepsOfLeg(leg, target, court),
  )
  const standsAlone = hasOwnLeg(claim, court.asOf) || legs.every(({ because }) => because)
  const own = standsAlone ? stepsToward(badge, evidence, court.policy, claim.id) : []
  // Two legs may need the same step of a claim that both rest on: it is made once, where that claim is judged.
  return [...new Set([...steps, ...own])]
}

/** Why a leg can never carry a badge; undefined when it can. */
function whyLost({ claim }: Leg, policy: PolicyRecord, target: number): StopResting['because'] | undefined {
  if (!claim) return 'missing'
  if (claim.withdrawn) return 'withdrawn'
  return ceilingRank(policy, claim.claimKind) > target ? 'ceiling' : undefined
}

/**
 * What lifts a leg to a badge. A leg that is below it is just one below: what rests on legs has earned what the worst
 * of them did, and the badge is the one above that. So the leg's own next steps lead there.
 */
function stepsOfLeg({ claim }: Leg, target: number, { policy, done }: Court): readonly NextStep[] {
  const verdict = claim && done.get(claim)?.verdict
  return verdict?.next && badgeRank(policy, verdict.earned) > target ? verdict.next.steps : []
}
