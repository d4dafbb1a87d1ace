import type { Verdict } from '../../verdict.ts'
import type { RecordKey } from './records.ts'
import { type BeforeAndAfter, type Neighbourhood, neighbourhoodOf } from './worlds.ts'

/**
 * How much is tried out: each trial links and judges what bears on one claim. The work is counted in records, so that the
 * same change gets the same answer on every machine; all of it takes a few seconds.
 */
export const mostTried = { parts: 40, recordsOfClaim: 2_000, records: 300_000 }

/** What of a claim's standing a part of a change can move. */
export type Aspect = 'earned' | 'contested' | 'steps'

/** A claim's standing in one world, each aspect as a text that can be compared. */
export type Outcome = Readonly<Record<Aspect, string>>

/** `Causes`, with parts by their keys. */
export interface CausesByKey {
  readonly enough: readonly { readonly part: RecordKey; readonly needed: boolean }[]
  readonly partly: readonly { readonly part: RecordKey; readonly to: string }[]
  readonly together: readonly RecordKey[]
  readonly untried: number
}

/** What the parts of a change do to one claim. */
export interface Trial {
  /** Whether the parts were tried out: there may be too many. */
  readonly tried: boolean
  /** What each part makes of the claim by itself; empty when they were not tried out. */
  readonly alone: ReadonlyMap<RecordKey, Outcome>
  /** What made one aspect what it is after the change. */
  causesOf(aspect: Aspect): CausesByKey
}

/** What is compared of a verdict. */
export function outcomeOf({ earned, contested, steps }: Verdict): Outcome {
  return { earned, contested: String(contested), steps: steps.map(({ taken }) => (taken ? '1' : '0')).join('') }
}

/**
 * Tries out parts of a change on one claim after the other, for as long as there is work left to spend.
 *
 * @returns a function that answers for a claim or dispatch of both gardens, undefined when it can only be left alone
 */
export function trials(
  gardens: BeforeAndAfter,
): (key: RecordKey, before: Outcome, after: Outcome) => Trial | undefined {
  let left = mostTried.records
  return (key, before, after) => {
    if (left <= 0) return undefined
    const near = neighbourhoodOf(key, gardens, mostTried.recordsOfClaim)
    left -= near?.size ?? mostTried.recordsOfClaim
    if (!near) return undefined
    const { parts, size } = near
    if (parts.length < 2) return onlyPart(parts, after)
    // Each part alone, all without each, and a search for the fewest that do it.
    const work = 3 * size * parts.length
    if (parts.length > mostTried.parts || work > left) return tooMany(parts)
    left -= work
    return tryOut(near, before, after)
  }
}

/** Where one part alone bears on a claim, it is the whole change. */
function onlyPart(parts: readonly RecordKey[], after: Outcome): Trial {
  return {
    tried: true,
    alone: new Map(parts.map((part) => [part, after])),
    causesOf: () => ({ enough: parts.map((part) => ({ part, needed: true })), partly: [], together: [], untried: 0 }),
  }
}

function tooMany(parts: readonly RecordKey[]): Trial {
  const causes = { enough: [], partly: [], together: [], untried: parts.length }
  return { tried: false, alone: new Map(), causesOf: () => causes }
}

function tryOut({ parts, verdictWith }: Neighbourhood, before: Outcome, after: Outcome): Trial {
  const outcome = (made: Iterable<RecordKey>): Outcome => {
    const verdict = verdictWith(new Set(made))
    return verdict ? outcomeOf(verdict) : before
  }
  const alone = new Map(parts.map((part) => [part, outcome([part])]))
  const withoutOne = new Map<RecordKey, Outcome>()
  const without = (part: RecordKey): Outcome => {
    const known = withoutOne.get(part) ?? outcome(parts.filter((each) => each !== part))
    withoutOne.set(part, known)
    return known
  }
  return {
    tried: true,
    alone,
    causesOf: (aspect) => {
      const moves = [...alone].filter(([, to]) => to[aspect] !== before[aspect])
      const enough = moves.filter(([, to]) => to[aspect] === after[aspect]).map(([part]) => part)
      return {
        enough: enough.map((part) => ({ part, needed: without(part)[aspect] !== after[aspect] })),
        partly: moves.flatMap(([part, to]) => (enough.includes(part) ? [] : [{ part, to: to[aspect] }])),
        together: enough.length > 0 ? [] : fewest(parts, (made) => outcome(made)[aspect] === after[aspect]),
        untried: 0,
      }
    },
  }
}

/** What could not be left out at first may be once others are; almost always, once more is enough to see. */
const mostRounds = 4

/** A set that is enough and of which nothing can be left out; all of them together are enough. */
function fewest(all: readonly RecordKey[], isEnough: (made: readonly RecordKey[]) => boolean): readonly RecordKey[] {
  let needed = all
  for (let round = 0; round < mostRounds; round += 1) {
    const fewer = needed.reduce((left, part) => {
      const others = left.filter((each) => each !== part)
      return isEnough(others) ? others : left
    }, needed)
    if (fewer.length === needed.length) break
    needed = fewer
  }
  return needed
}
