import type { Day } from './day.ts'
import type { PolicyRecord } from './records.ts'
import type { ClaimKind, Garden } from './types.ts'

export type Stage = 'seed' | 'unripe' | 'half-ripe' | 'ripe'
/** The tests that the schema of a policy lets a badge require. */
export type TestName = keyof PolicyRecord['badges'][number]['requires']
export type FreshnessState = 'fresh' | 'due' | 'overdue'

/** One test of one badge, counted in steps; `have` is never above `need`. */
export interface TestResult {
  readonly test: TestName
  readonly badge: string
  readonly met: boolean
  readonly have: number
  readonly need: number
}

/** One line a lay reader can tick, of the steps to the policy's best badge. */
export interface Step {
  /** Which test it is a step of. */
  readonly test: TestName
  /** The policy's own words; undefined where it has none. */
  readonly says: string | undefined
  readonly taken: boolean
}

/** What is asked of a supporting citation; a key left out asks nothing. One citation must meet all of it. */
export interface Filter {
  readonly directness?: 'direct' | 'indirect' | undefined
  /** This grade or better. */
  readonly grade?: string | undefined
  /** Nobody in the source's line gains if it is believed. */
  readonly disinterested?: true | undefined
  /** Its quote is found in a passage of the source. */
  readonly proved?: true | undefined
}

/** One of the smallest additions that, taken together, earn the badge above. */
export type NextStep =
  | {
      readonly do: 'add'
      readonly count: number
      readonly filter: Filter
      /** Ids of sources none of which the new ones may be related to. */
      readonly unrelatedTo: readonly string[]
      /** Whether they may not be related to those of the steps before either: some test counts both. */
      readonly apart: boolean
      /** Ids of contradicting sources that the new ones outweigh. */
      readonly outweighs: readonly string[]
      readonly to: string
    }
  | {
      /** Show the words of a source that is cited. */
      readonly do: 'prove'
      readonly source: string
      readonly to: string
    }
  | {
      readonly do: 'answer'
      readonly source: string
      /** The grade of a supporting source that would outweigh it just as well; undefined when none could. */
      readonly outweighedBy: string | undefined
      readonly to: string
    }
  | {
      readonly do: 'stop-resting-on'
      readonly on: string
      readonly because: 'withdrawn' | 'missing' | 'ceiling'
      readonly to: string
    }

export interface Freshness {
  readonly state: FreshnessState
  readonly lastTended: Day
  readonly days: number
}

/** What a claim's evidence passes on a day (docs/judgement.md, "What a verdict is"). Badges and sources are ids. */
export interface Verdict {
  /** The id of the claim, or of the dispatch: every format calls it `claim`. */
  readonly claim: string
  readonly kind: ClaimKind
  readonly withdrawn: boolean
  readonly inForce: string
  readonly earned: string
  readonly ripeness: { readonly met: number; readonly of: number; readonly stage: Stage }
  /** The steps to the policy's best badge, in the policy's order. */
  readonly steps: readonly Step[]
  /** Every test of every badge the kind can reach, best badge first. */
  readonly tests: readonly TestResult[]
  readonly next: { readonly badge: string; readonly steps: readonly NextStep[] } | null
  readonly contested: boolean
  /** Indexes into the claim's own evidence of the contradictions that count. */
  readonly contradictions: readonly number[]
  /** The leg whose steps these are, for what rests on claims; the claim's own id when its own evidence is weakest. */
  readonly weakest: string | null
  readonly freshness: Freshness
  /** Groups of related supporting sources, and one largest set of which no two are related. */
  readonly independent: readonly (readonly string[])[]
  readonly counted: readonly string[]
}

/** A garden with the verdict of every claim and dispatch under one policy on one day. */
export interface JudgedGarden {
  readonly garden: Garden
  readonly policy: PolicyRecord
  readonly asOf: Day
  readonly verdicts: ReadonlyMap<string, Verdict>
  readonly dispatchVerdicts: ReadonlyMap<string, Verdict>
}
