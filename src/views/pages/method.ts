import { badgeAsks, listed, type PolicyRecord, type SourceRecord } from '../../engine/index.ts'
import { type BadgeView, badgeView } from '../parts/badge.ts'
import { kindMeaning, stageMeaning } from '../parts/claim-card.ts'

/** The policy in plain words. */
export interface MethodView {
  readonly badges: readonly { readonly badge: BadgeView; readonly asks: readonly string[] }[]
  readonly grades: readonly { readonly grade: string; readonly means: string }[]
  readonly limits: readonly string[]
  readonly ceilings: readonly string[]
  readonly steps: readonly string[]
  readonly stages: readonly { readonly stage: string; readonly means: string }[]
  readonly kinds: readonly { readonly kind: string; readonly means: string }[]
  readonly contested: string
  readonly dueAfterDays: number
  readonly overdueAfterDays: number
}

export function methodView(policy: PolicyRecord): MethodView {
  const { contested, freshness } = policy
  return {
    badges: policy.badges.map((rule) => ({ badge: badgeView(policy, rule.id), asks: badgeAsks(rule) })),
    grades: Object.entries(policy.grades).map(([grade, means]) => ({ grade, means })),
    limits: (policy.gradeLimits ?? []).map(limitWords),
    ceilings: Object.entries(policy.ceilings ?? {}).map(
      ([kind, badge]) => `A ${kind} can be at most “${badgeView(policy, badge).label}”.`,
    ),
    steps: Object.values(policy.badges[0]?.requires ?? {}).flatMap((test) => test?.says ?? []),
    stages: Object.entries(stageMeaning).map(([stage, means]) => ({ stage, means })),
    kinds: Object.entries(kindMeaning).map(([kind, means]) => ({ kind, means })),
    contested:
      `A contradiction counts if nobody has answered it, it ${contested.directness === undefined ? 'is made' : `is ${contested.directness}`}, ` +
      `and its source has grade ${contested.grade} or better, or is no worse than the best source that stands for the claim.`,
    dueAfterDays: freshness.dueAfterDays,
    overdueAfterDays: freshness.overdueAfterDays,
  }
}

/** What a check can find, said of a source. */
const statusWords: Record<NonNullable<SourceRecord['checked']>['status'], string> = {
  verified: 'that was verified',
  partly: 'that was verified in part alone',
  unlocated: 'that could not be found',
  suspicious: 'that looks made up',
  hallucinated: 'that was made up',
  'dead-link': 'whose link is dead',
}

function limitWords({ kind, status, address, best }: NonNullable<PolicyRecord['gradeLimits']>[number]): string {
  const parts = [
    kind === undefined ? 'A source' : `A source of the kind ${kind.join(', ').replace(/, ([^,]*)$/, ' or $1')}`,
    address === false ? ' without an address' : address === true ? ' with an address' : '',
    status === undefined
      ? ''
      : ` ${listed(
          status.map((each) => statusWords[each]),
          'or',
        )}`,
  ]
  return `${parts.join('')} can have at most grade ${best}.`
}
