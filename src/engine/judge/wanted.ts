import type { PolicyRecord } from '../records.ts'
import type { Filter } from '../verdict.ts'
import { type Demand, implies } from './badge-tests.ts'
import type { Evidence } from './evidence.ts'
import { bothOf } from './filter.ts'
import { countedBy } from './tests.ts'

/** Sources yet to be found, all alike. */
export interface Wanted {
  readonly count: number
  readonly filter: Filter
  /** The demands that each of them counts towards. */
  readonly serves: readonly Demand[]
  readonly unrelatedTo: readonly string[]
  readonly outweighs: readonly string[]
}

/** A demand that is not met yet. */
interface Lack {
  readonly demand: Demand
  readonly counted: readonly string[]
  readonly lacks: number
}

/**
 * The fewest sources that meet all demands. They are asked for in rounds: those of a round pass the filters of all
 * demands that one source can serve together, and there are as many as the first of these demands lacks to be met.
 * (A citation is direct or indirect: what asks for the one and what asks for the other is never served together.)
 *
 * None can be left out: of the demands for one directness, and of all demands if those are met first, the one that lacks
 * the most is served in each of their rounds, and the rounds bring no more than it lacks.
 */
export function wantedSources(demands: readonly Demand[], evidence: Evidence, policy: PolicyRecord): Wanted[] {
  const wanted: Wanted[] = []
  let open = withoutImplied(demands, policy)
    .map((demand): Lack => {
      const counted = countedBy(demand, evidence, policy).map(({ id }) => id)
      return { demand, counted, lacks: demand.atLeast - counted.length }
    })
    .filter(({ lacks }) => lacks > 0)
  while (open.length > 0) {
    const { filter, served } = together(open, policy)
    const count = Math.min(...served.map(({ lacks }) => lacks))
    wanted.push({
      count,
      filter,
      serves: served.map(({ demand }) => demand),
      unrelatedTo: [...new Set(served.flatMap(({ counted }) => counted))].sort(),
      outweighs: [],
    })
    open = open
      .map((lack) => (served.includes(lack) ? { ...lack, lacks: lack.lacks - count } : lack))
      .filter(({ lacks }) => lacks > 0)
  }
  return wanted
}

/** The demands without those that a stricter one meets too: what is found for that serves them. */
function withoutImplied(demands: readonly Demand[], policy: PolicyRecord): Demand[] {
  return demands.filter((lax) => !demands.some((each) => implies(each, lax, policy) && !implies(lax, each, policy)))
}

/** The demands that one source can serve together with the first, and the filter it must pass for that. */
function together(open: readonly Lack[], policy: PolicyRecord): { filter: Filter; served: Lack[] } {
  const served: Lack[] = []
  let filter: Filter = {}
  for (const lack of open) {
    const both = bothOf(filter, lack.demand.filter, policy)
    if (!both) continue
    filter = both
    served.push(lack)
  }
  return { filter, served }
}
