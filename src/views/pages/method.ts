import {
  badgeAsks,
  listed,
  type PolicyRecord,
  type Relation,
  type SourceRecord,
  stageMeaning,
  stages,
} from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import { type BadgeView, badgeView } from '../parts/badge.ts'
import { kindMeaning } from '../parts/claim-card.ts'

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
  readonly gate: string
  readonly independent: string
  readonly rests: string
  readonly time: string
}

export function methodView(policy: PolicyRecord, words: Words): MethodView {
  const { contested, freshness } = policy
  return {
    badges: policy.badges.map((rule) => ({ badge: badgeView(policy, rule.id), asks: badgeAsks(rule, words) })),
    grades: Object.entries(policy.grades).map(([grade, means]) => ({ grade, means })),
    limits: (policy.gradeLimits ?? []).map(limitWords),
    ceilings: Object.entries(policy.ceilings ?? {}).map(
      ([kind, badge]) => `A ${kind} can be at most “${badgeView(policy, badge).label}”.`,
    ),
    steps: Object.values(policy.badges[0]?.requires ?? {}).flatMap((test) => test?.says ?? []),
    stages: stages.map((stage) => ({ stage, means: stageMeaning(stage, words) })),
    kinds: Object.entries(kindMeaning).map(([kind, means]) => ({ kind, means })),
    contested:
      `A contradiction counts if nobody has answered it, it ${contested.directness === undefined ? 'is made' : `is ${contested.directness}`}, ` +
      `and its source has grade ${contested.grade} or better, or is no worse than the best source that stands for the claim.`,
    gate: 'An editor may give a claim a lower badge than its evidence has earned, never a higher one.',
    independent:
      'A source’s line is itself and all that it retells. Two sources are related, and count as one, if their lines ' +
      `meet, or share ${listed(Object.values(shared), 'or')}. A stake anywhere in its line is a source’s own stake. A ` +
      'citation counts only while nothing in its source’s line is retracted or found to be suspicious or made up.',
    rests: 'What rests on claims is no stronger than the weakest of them.',
    time:
      `A claim is due for another look ${freshness.dueAfterDays} days after its last entry, and overdue after ` +
      `${freshness.overdueAfterDays}. Age alone never changes a badge.`,
  }
}

/** What makes two sources one, besides a source in both lines. */
const shared: Record<Exclude<Relation['by'], 'source'>, string> = {
  publisher: 'a publisher',
  author: 'an author',
  origin: 'an origin',
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
    kind === undefined ? 'A source' : `A source of the kind ${listed(kind, 'or')}`,
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
