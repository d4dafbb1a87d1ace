import { englishWords } from '../../../words/words.ts'
import { badgeRank } from '../../judge/policy.ts'
import type { PolicyRecord } from '../../records.ts'
import type { Verdict } from '../../verdict.ts'
import { stepWords } from '../../words/step-words.ts'
import { type Aspect, type CausesByKey, outcomeOf, type Trial } from './causes.ts'
import type { Refs } from './refs.ts'
import type { Causes, Direction, StandingChange } from './standing-change.ts'
import type { NewEntry } from './touched-record.ts'

/** Which way a badge went, by the policy that has both badges, the later one if it can be. */
export function directionOf(from: string, to: string, policies: readonly PolicyRecord[]): Direction {
  if (from === to) return 'kept'
  const policy = policies.find(({ badges }) => [from, to].every((badge) => badges.some(({ id }) => id === badge)))
  if (!policy) return 'changed'
  return badgeRank(policy, to) < badgeRank(policy, from) ? 'raised' : 'lowered'
}

/** A claim or dispatch on both sides of a change. */
export interface Judgements {
  readonly before: Verdict
  readonly after: Verdict
  /** The new entries of its history. */
  readonly entries: readonly NewEntry[]
}

/** Whether a claim stands otherwise than before. */
export function standsOtherwise({ before, after }: Judgements): boolean {
  const [was, is] = [outcomeOf(before), outcomeOf(after)]
  return before.inForce !== after.inForce || aspects.some((aspect) => was[aspect] !== is[aspect])
}

const aspects: readonly Aspect[] = ['earned', 'contested', 'steps']

/**
 * How a claim stands now and stood before, and what made it so.
 *
 * @param policies  the later one first
 */
export function standingChange(
  record: StandingChange['record'],
  { before, after, entries }: Judgements,
  policies: readonly PolicyRecord[],
  trial: Trial | undefined,
  refs: Refs,
): StandingChange {
  const [was, is] = [outcomeOf(before), outcomeOf(after)]
  const because = (aspect: Aspect): Causes | null =>
    was[aspect] === is[aspect] || !trial ? null : named(trial.causesOf(aspect), refs)
  const badge = (from: string, to: string) => ({ from, to, direction: directionOf(from, to, policies) })
  return {
    record,
    claimKind: after.kind,
    withdrawn: after.withdrawn,
    inForce: badge(before.inForce, after.inForce),
    earned: { ...badge(before.earned, after.earned), because: because('earned') },
    unearned: policies.slice(0, 1).some((policy) => badgeRank(policy, after.inForce) < badgeRank(policy, after.earned)),
    contested: { from: before.contested, to: after.contested, because: because('contested') },
    steps: {
      from: before.ripeness.met,
      to: after.ripeness.met,
      of: after.ripeness.of,
      ...ticks(before, after),
      because: because('steps'),
    },
    entries,
  }
}

/** What is ticked now and was not, and the other way round, of the steps in the words of each side's own policy. */
function ticks(before: Verdict, after: Verdict): { won: string[]; lost: string[] } {
  const taken = ({ steps }: Verdict): string[] =>
    steps.flatMap((step) => (step.taken ? stepWords(step, englishWords) : []))
  const [was, is] = [taken(before), taken(after)]
  return { won: is.filter((says) => !was.includes(says)), lost: was.filter((says) => !is.includes(says)) }
}

function named({ enough, partly, together, untried }: CausesByKey, { byKey }: Refs): Causes {
  return {
    enough: enough.flatMap(({ part, needed }) => byKey(part).map((each) => ({ part: each, needed }))),
    partly: partly.flatMap(({ part, to }) => byKey(part).map((each) => ({ part: each, to }))),
    together: together.flatMap(byKey),
    untried,
  }
}

const weight: Record<Direction, number> = { lowered: 0, changed: 1, raised: 2, kept: 3 }

/** The gravest first: by the badge in force and whether it is earned, then by the earned one, then newly contested, then by id. */
export function byGravity(a: StandingChange, b: StandingChange): number {
  return (
    weight[a.inForce.direction] - weight[b.inForce.direction] ||
    Number(b.unearned) - Number(a.unearned) ||
    weight[a.earned.direction] - weight[b.earned.direction] ||
    Number(isNewlyContested(b)) - Number(isNewlyContested(a))
  )
}

function isNewlyContested({ contested }: StandingChange): boolean {
  return contested.to && !contested.from
}
