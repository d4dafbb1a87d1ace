import type { Words } from '../../words/words.ts'
import type { PolicyRecord } from '../records.ts'
import type { Filter, TestName } from '../verdict.ts'
import { filterValues, isAsStrict } from './filter.ts'
import type { BadgeRule } from './policy.ts'

type Requires = BadgeRule['requires']

/** Sources that must stand for a claim: so many, no two of them related, each passing the filter. */
export interface Demand {
  readonly atLeast: number
  readonly filter: Filter
}

/**
 * What a badge test is. Everything that is known of it elsewhere follows from this: how many steps it is worth and has
 * taken, which other test it implies (`policy-ladder`), what is still wanted for it (next steps), what readers are told.
 */
interface BadgeTest<Asked> {
  /** Without its demand met, the test fails. */
  demand(asked: Asked): Demand
  /** `each`: a source a step. `all`: one step, taken when the demand is met and no contradiction counts. */
  readonly steps: 'each' | 'all'
  /** What it asks, to a reader of the policy. */
  asks(demand: Demand, words: Words): string
}

/** Every badge test that the schema of a policy knows: a new one does not compile until it is here. */
const badgeTests: { readonly [Name in TestName]: BadgeTest<NonNullable<Requires[Name]>> } = {
  independent: {
    demand: ({ atLeast, grade, directness, proved }) => ({ atLeast, filter: { grade, directness, proved } }),
    steps: 'each',
    asks: asksForSources,
  },
  disinterested: {
    demand: ({ atLeast, grade, directness, proved }) => ({
      atLeast,
      filter: { grade, directness, proved, disinterested: true },
    }),
    steps: 'each',
    asks: asksForSources,
  },
  uncontested: {
    // A claim that nothing stands for is not uncontested: there is nothing to contradict.
    demand: () => ({ atLeast: 1, filter: {} }),
    steps: 'all',
    asks: (_demand, words) => words.say('asks.uncontested'),
  },
}

/** A test as one badge requires it. */
export interface RequiredTest {
  readonly test: TestName
  readonly demand: Demand
  readonly barsContradictions: boolean
  /** How many steps it is worth. */
  readonly need: number
  /** The policy's line for each step; undefined where it has none. */
  readonly says: readonly (string | undefined)[]
  /** What it asks, to a reader of the policy. */
  asks(words: Words): string
}

/** Every claim is held to the same badges. */
const known = new WeakMap<BadgeRule, readonly RequiredTest[]>()

/** The tests of a badge in the policy's order. */
export function testsOf(badge: BadgeRule): readonly RequiredTest[] {
  const { requires } = badge
  const tests =
    known.get(badge) ?? Object.keys(requires).flatMap((name) => (isTestName(name) ? requiredTest(name, requires) : []))
  known.set(badge, tests)
  return tests
}

function requiredTest<Name extends TestName>(test: Name, requires: Requires): RequiredTest[] {
  const asked = requires[test]
  if (!asked) return []
  const { steps, ...known }: BadgeTest<NonNullable<Requires[Name]>> = badgeTests[test]
  const demand = known.demand(asked)
  const need = steps === 'each' ? demand.atLeast : 1
  return [
    {
      test,
      demand,
      barsContradictions: steps === 'all',
      need,
      says: Array.from({ length: need }, (_, index) => asked.says?.[index]),
      asks: (words) => known.asks(demand, words),
    },
  ]
}

/** What a badge asks, test by test, to a reader of the policy. */
export function badgeAsks(badge: BadgeRule, words: Words): string[] {
  return testsOf(badge).map(({ asks }) => asks(words))
}

/** Whether evidence that meets the one demand always meets the other. */
export function implies(strict: Demand, lax: Demand, policy: PolicyRecord): boolean {
  return strict.atLeast >= lax.atLeast && isAsStrict(strict.filter, lax.filter, policy)
}

function isTestName(name: string): name is TestName {
  return Object.hasOwn(badgeTests, name)
}

function asksForSources({ atLeast, filter }: Demand, words: Words): string {
  return words.say('asks.sources', { count: atLeast, ...filterValues(filter) })
}
