import type { PolicyRecord } from '../records.ts'
import type { NextStep } from '../types.ts'
import { bestRank, type Evidence, type Filter, sourcesOf } from './evidence.ts'
import { type BadgeRule, gradeAt, gradeRank } from './policy.ts'
import { type CountTest, countedBy, countTestsOf, isUncontested, testsOf } from './tests.ts'

/** A source yet to be found. */
interface Wanted extends Filter {
  readonly unrelatedTo: readonly string[]
  readonly outweighs: readonly string[]
}

/**
 * The fewest additions that make evidence pass a badge's tests: sources to add, contradictions to answer.
 * One new source serves every test that still lacks one. A contradiction that counts only because no better source
 * stands for the claim is outweighed by a better one.
 */
export function stepsToward(badge: BadgeRule, evidence: Evidence, policy: PolicyRecord, to: string): NextStep[] {
  const wanted = wantedSources(badge, evidence, policy)
  if (!testsOf(badge).includes('uncontested') || isUncontested(evidence)) return additions(wanted, to)
  return contest(wanted, evidence, policy, to)
}

function wantedSources(badge: BadgeRule, evidence: Evidence, policy: PolicyRecord): Wanted[] {
  const lacking = countTestsOf(badge).map((test) => {
    const counted = countedBy(test, evidence, policy).map(({ id }) => id)
    return { test, counted, lacks: test.need - counted.length }
  })
  const count = Math.max(0, ...lacking.map(({ lacks }) => lacks))
  return Array.from({ length: count }, (_, index) => {
    const served = lacking.filter(({ lacks }) => lacks > index)
    return {
      ...strictest(
        served.map(({ test }) => test),
        policy,
      ),
      unrelatedTo: [...new Set(served.flatMap(({ counted }) => counted))].sort(),
      outweighs: [],
    }
  })
}

function strictest(tests: readonly CountTest[], policy: PolicyRecord): Filter {
  const filters = tests.map(({ filter }) => filter)
  return {
    grade: better(
      filters.map(({ grade }) => grade),
      policy,
    ),
    directness: filters.find(({ directness }) => directness !== undefined)?.directness,
    disinterested: filters.some(({ disinterested }) => disinterested),
  }
}

function better(grades: readonly (string | undefined)[], policy: PolicyRecord): string | undefined {
  return grades
    .filter((grade) => grade !== undefined)
    .reduce<string | undefined>(
      (best, grade) => (best === undefined || gradeRank(policy, grade) < gradeRank(policy, best) ? grade : best),
      undefined,
    )
}

function contest(wanted: readonly Wanted[], evidence: Evidence, policy: PolicyRecord, to: string): NextStep[] {
  const limit = gradeRank(policy, policy.contested.grade)
  const promised = better(
    wanted.map(({ grade }) => grade),
    policy,
  )
  const best = Math.min(
    bestRank(evidence.supporting, policy),
    promised === undefined ? Number.POSITIVE_INFINITY : gradeRank(policy, promised),
  )
  const rankOf = (id: string): number =>
    bestRank(
      evidence.counting.filter(({ source }) => source.id === id),
      policy,
    )
  const counting = sourcesOf(evidence.counting)
    .map(({ id }) => id)
    .sort()
    .filter((id) => rankOf(id) <= Math.max(limit, best))
  const weak = counting.filter((id) => rankOf(id) > limit)
  const outweighing = gradeAt(policy, Math.min(...weak.map(rankOf)) - 1)

  const first: Wanted = wanted[0] ?? { unrelatedTo: [], outweighs: [] }
  const needsOne = wanted.length > 0 || evidence.supporting.length === 0
  const adds = needsOne || weak.length > 1
  const sources = adds
    ? [{ ...first, grade: better([first.grade, outweighing], policy), outweighs: weak }, ...wanted.slice(1)]
    : []
  const answers = adds ? counting.filter((id) => !weak.includes(id)) : counting
  return [
    ...additions(sources, to),
    ...answers.map(
      (source): NextStep => ({
        do: 'answer',
        source,
        outweighedBy: weak.includes(source) ? outweighing : undefined,
        to,
      }),
    ),
  ]
}

/** Like sources are asked for together. */
function additions(wanted: readonly Wanted[], to: string): NextStep[] {
  const groups = new Map<string, { want: Wanted; count: number }>()
  for (const want of wanted) {
    const key = JSON.stringify(want)
    groups.set(key, { want, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return [...groups.values()].map(({ want, count }) => ({
    do: 'add',
    count,
    grade: want.grade,
    directness: want.directness,
    disinterested: want.disinterested ?? false,
    unrelatedTo: want.unrelatedTo,
    outweighs: want.outweighs,
    to,
  }))
}
