import type { PolicyRecord } from '../records.ts'
import type { Filter } from '../types.ts'
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
  /** What is asked, in a next step: a word before "source", and words behind it. */
  readonly adjective?: (filter: Filter) => string | undefined
  readonly clause?: (filter: Filter) => string | undefined
  /** What is asked, to a reader of the policy, behind "source" or "sources". */
  asks(filter: Filter, isOne: boolean): string
}

/** Every key of a filter, in the order in which they are said. A new one does not compile until all of it is here. */
const filterKeys: Record<keyof Filter, FilterKey> = {
  directness: {
    lacks: (citation, { directness: wanted }) =>
      wanted === undefined || citation.directness === wanted ? undefined : { is: 'directness', wanted },
    both: (one, other) => {
      if (one.directness && other.directness && one.directness !== other.directness) return undefined
      return { directness: one.directness ?? other.directness }
    },
    implies: (strict, { directness }) => directness === undefined || strict.directness === directness,
    adjective: ({ directness }) => directness,
    asks: ({ directness }, isOne) => {
      if (directness === undefined) return ''
      return directness === 'direct' ? ` that ${isOne ? 'says' : 'say'} it directly` : ' from which it can be inferred'
    },
  },
  grade: {
    lacks: ({ source }, { grade: wanted }, policy) => {
      const has = gradeOf(source)
      if (wanted === undefined || gradeRank(policy, has) <= gradeRank(policy, wanted)) return undefined
      return { is: 'grade', has, wanted }
    },
    both: (one, other, policy) => ({ grade: better(one.grade, other.grade, policy) }),
    implies: (strict, { grade }, policy) => better(strict.grade, grade, policy) === strict.grade,
    clause: ({ grade }) => grade && `of grade ${grade} or better`,
    asks: ({ grade }) => (grade === undefined ? '' : `, of grade ${grade} or better`),
  },
  disinterested: {
    lacks: ({ source }, { disinterested }) => (disinterested ? stakeIn(source) : undefined),
    both: (one, other) => ({ disinterested: one.disinterested ?? other.disinterested }),
    implies: (strict, { disinterested }) => !disinterested || strict.disinterested === true,
    clause: ({ disinterested }) => disinterested && 'with nothing to gain',
    asks: ({ disinterested }) => (disinterested ? ', with nothing to gain' : ''),
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

/** Words for a source that passes: those before "source", and those behind it. */
export function filterWords(filter: Filter): { readonly before: string[]; readonly behind: string[] } {
  return {
    before: keys.flatMap(({ adjective }) => adjective?.(filter) ?? []),
    behind: keys.flatMap(({ clause }) => clause?.(filter) ?? []),
  }
}

/** What a filter asks, to a reader of the policy, behind "source" or "sources". */
export function filterAsks(filter: Filter, isOne: boolean): string {
  return keys.map(({ asks }) => asks(filter, isOne)).join('')
}

function better(one: string | undefined, other: string | undefined, policy: PolicyRecord): string | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return gradeRank(policy, one) <= gradeRank(policy, other) ? one : other
}
