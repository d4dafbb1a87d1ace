import { badgeAsks, type ClaimKind, type PolicyRecord, stageMeaning, stages } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import { type BadgeView, badgeView } from '../parts/badge.ts'

/** The policy in plain words. */
export interface MethodView {
  readonly badges: readonly { readonly badge: BadgeView; readonly asks: readonly string[] }[]
  readonly grades: readonly { readonly grade: string; readonly means: string }[]
  readonly limits: readonly string[]
  readonly ceilings: readonly string[]
  /** What texts state in their own voice; undefined where the policy asks nothing of that. */
  readonly stated: string | undefined
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
  const { contested, freshness, statesBelow } = policy
  return {
    badges: policy.badges.map((rule) => ({ badge: badgeView(policy, rule.id), asks: badgeAsks(rule, words) })),
    grades: Object.entries(policy.grades).map(([grade, means]) => ({ grade, means })),
    limits: (policy.gradeLimits ?? []).map((limit) => limitWords(words, limit)),
    ceilings: Object.entries(policy.ceilings ?? {}).map(([kind, badge]) =>
      words.say('method.ceiling', { kind, badge: badgeView(policy, badge).label }),
    ),
    stated: statesBelow && words.say('method.stated', { badge: badgeView(policy, statesBelow.badge).label }),
    steps: Object.values(policy.badges[0]?.requires ?? {}).flatMap((test) => test?.says ?? []),
    stages: stages.map((stage) => ({ stage: words.say(`stage.${stage}`), means: stageMeaning(stage, words) })),
    kinds: claimKinds.map((kind) => ({
      kind: words.say(`claimKind.${kind}`),
      means: words.say(`claimKind.means.${kind}`),
    })),
    contested: words.say('method.contested', { directness: contested.directness ?? 'any', grade: contested.grade }),
    gate: words.say('method.gate'),
    independent: words.say('method.independent'),
    rests: words.say('method.rests'),
    time: words.say('method.time', { due: freshness.dueAfterDays, overdue: freshness.overdueAfterDays }),
  }
}

const claimKinds = ['finding', 'reading', 'forecast', 'dispatch'] as const satisfies readonly ClaimKind[]

function limitWords(
  words: Words,
  { kind = [], status = [], read = [], address, best }: NonNullable<PolicyRecord['gradeLimits']>[number],
): string {
  const namesOfKinds = kind.map((each) => words.say(`sourceKind.${each}`))
  const findings = status.map((each) => words.say(`method.found.${each}`))
  const readings = read.map((each) => words.say(`method.read.${each}`))
  return words.say('method.limit', {
    limited: kind.length === 0 ? 'all' : 'kinds',
    kinds: words.list(namesOfKinds, 'or'),
    address: address === undefined ? 'any' : address ? 'with' : 'without',
    found: status.length === 0 ? 'any' : 'some',
    findings: words.list(findings, 'or'),
    read: read.length === 0 ? 'any' : 'some',
    readings: words.list(readings, 'or'),
    best,
  })
}
