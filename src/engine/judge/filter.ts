import type { Values } from '../../words/words.ts'
import type { PolicyRecord } from '../records.ts'
import type { Filter } from '../verdict.ts'
import { gradeRank } from './policy.ts'
import type { Reason } from './reason.ts'
import { gradeOf, stakeIn, type UsableCitation } from './usable.ts'

/** One key of a filter; each part sees the whole filter, in which the key may be left out. */
interface FilterKey {
  /** Why a citation has not what the key asks; undefined when it has. */
  lacks(citation: UsableCitation, filter: Filter, policy: PolicyRecord): Reason | undefined
  /** The key in a filter that asks for both; undefined when no citation can have both. */
  both(one: Filter, other: Filter, policy: PolicyRecord): Filter | undefined
  /** Whether whatever has what the one filter asks has what the other does. */
  implies(strict: Filter, lax: Filter, policy: PolicyRecord): boolean
  /** What is asked, as the messages that tell it choose their words by it. */
  values(filter: Filter): Values
}

/** Every key of a filter. A new one does not compile until all of it is here. */
const filterKeys: Record<keyof Filter, FilterKey> = {
  directness: {
    lacks: (citation, { directness: wanted }) =>
      wanted === undefined || citation.directness === wanted ? undefined : { is: 'directness', wanted },
    both: (one, other) => {
      if (one.directness && other.directness && one.directness !== other.directness) return undefined
      return { directness: one.directness ?? other.directness }
    },
    implies: (strict, { directness }) => directness === undefined || strict.directness === directness,
    values: ({ directness }) => ({ directness: directness ?? 'any' }),
  },
  grade: {
    lacks: ({ source }, { grade: wanted }, policy) => {
      const has = gradeOf(source)
      if (wanted === undefined || gradeRank(policy, has) <= gradeRank(policy, wanted)) return undefined
      return { is: 'grade', has, wanted }
    },
    both: (one, other, policy) => ({ grade: better(one.grade, other.grade, policy) }),
    implies: (strict, { grade }, policy) => better(strict.grade, grade, policy) === strict.grade,
    values: ({ grade }) => ({ graded: grade === undefined ? 'no' : 'yes', grade: grade ?? '' }),
  },
  disinterested: {
    lacks: ({ source }, { disinterested }) => (disinterested ? stakeIn(source) : undefined),
    both: (one, other) => ({ disinterested: one.disinterested ?? other.disinterested }),
    implies: (strict, { disinterested }) => !disinterested || strict.disinterested === true,
    values: ({ disinterested }) => ({ disinterested: disinterested ? 'yes' : 'no' }),
  },
  proved: {
    lacks: (citation, { proved }) => (proved && !citation.proved ? { is: 'unproved' } : undefined),
    both: (one, other) => ({ proved: one.proved ?? other.proved }),
    implies: (strict, { proved }) => !proved || strict.proved === true,
    values: ({ proved }) => ({ proved: proved ? 'yes' : 'no' }),
  },
}

const keys = Object.values(filterKeys)

/** Whether a citation passes a filter. */
export function meets(citation: UsableCitation, filter: Filter, policy: PolicyRecord): boolean {
  return keys.every((key) => key.lacks(citation, filter, policy) === undefined)
}

/** All that a citation lacks to pass a filter. */
export function lacking(citation: UsableCitation, filter: Filter, policy: PolicyRecord): Reason[] {
  return keys.flatMap((key) => key.lacks(citation, filter, policy) ?? [])
}

/** The filter that passes what two pass, and nothing else; undefined when nothing passes both. */
export function bothOf(one: Filter, other: Filter, policy: PolicyRecord): Filter | undefined {
  const parts = keys.map((key) => key.both(one, other, policy))
  return parts.includes(undefined) ? undefined : Object.assign({}, ...parts)
}

/** Whether whatever passes the one filter passes the other. */
export function isAsStrict(strict: Filter, lax: Filter, policy: PolicyRecord): boolean {
  return keys.every((key) => key.implies(strict, lax, policy))
}

/** What a filter asks, for the messages `next.add` and `asks.sources`. */
export function filterValues(filter: Filter): Values {
  return Object.assign({}, ...keys.map(({ values }) => values(filter)))
}

function better(one: string | undefined, other: string | undefined, policy: PolicyRecord): string | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return gradeRank(policy, one) <= gradeRank(policy, other) ? one : other
}
