import type { PolicyRecord } from '../records.ts'
import type { ClaimKind } from '../types.ts'

/** One badge of a policy. */
export type BadgeRule = PolicyRecord['badges'][number]

/** The place of a badge on the ladder, 0 for the best; below all others when the policy has no such badge. */
export function badgeRank(policy: PolicyRecord, badge: string): number {
  const rank = policy.badges.findIndex(({ id }) => id === badge)
  return rank < 0 ? policy.badges.length : rank
}

/** The place of a grade, 0 for the best; below all others when the policy has no such grade. */
export function gradeRank(policy: PolicyRecord, grade: string): number {
  const grades = Object.keys(policy.grades)
  const rank = grades.indexOf(grade)
  return rank < 0 ? grades.length : rank
}

/** The grade at a rank; undefined outside the policy. */
export function gradeAt(policy: PolicyRecord, rank: number): string | undefined {
  return Object.keys(policy.grades)[rank]
}

/** The rank of the best badge a kind of claim can reach. A dispatch is judged like a reading. */
export function ceilingRank(policy: PolicyRecord, kind: ClaimKind): number {
  const ceiling = policy.ceilings?.[kind === 'dispatch' ? 'reading' : kind]
  return ceiling === undefined ? 0 : Math.min(badgeRank(policy, ceiling), policy.badges.length - 1)
}
