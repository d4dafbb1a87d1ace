import { compareText, counted, type Day, type Diagnostic, type JudgedGarden, type RuleId } from '../engine/index.ts'
import { visibleLine } from './visible.ts'

/** What another policy would do to a garden. */
export interface PolicySwitch {
  readonly policy: string
  readonly asOf: Day
  /** Every claim and dispatch that is not withdrawn, by id. */
  readonly claims: readonly ClaimSwitch[]
  /** What else would be wrong under it, such as grades that it has not, or allows no such source. */
  readonly faults: readonly { readonly rule: RuleId; readonly path: string; readonly message: string }[]
}

export interface ClaimSwitch {
  readonly claim: string
  readonly inForce: string
  readonly earned: string
  /** What it would earn. */
  readonly wouldEarn: string
}

/** What a switch says of badges is said by claim. */
const ofBadges: ReadonlySet<RuleId> = new Set(['unknown-badge', 'badge-not-earned', 'ripe-for-promotion'])

/**
 * @param policy  what the other policy is called
 * @param faults  everything that is wrong with the garden under it
 */
export function policySwitch(
  policy: string,
  now: JudgedGarden,
  then: JudgedGarden,
  faults: readonly Diagnostic[],
): PolicySwitch {
  const claims = [...now.verdicts, ...now.dispatchVerdicts].flatMap(([id, { withdrawn, inForce, earned }]) => {
    const other = then.verdicts.get(id) ?? then.dispatchVerdicts.get(id)
    return withdrawn || !other ? [] : [{ claim: id, inForce, earned, wouldEarn: other.earned }]
  })
  const told = faults.filter(({ severity, rule }) => severity === 'error' && !ofBadges.has(rule))
  return {
    policy,
    asOf: then.asOf,
    claims: claims.sort((a, b) => compareText(a.claim, b.claim)),
    faults: told.map(({ rule, place, message }) => ({ rule, path: place.path, message })),
  }
}

/** So many claims that go the same way are named. */
const mostNamed = 10

/** Counts by badge in force and badge that would be earned, each with its claims; the most claims first. */
export function policySwitchText({ policy, asOf, claims, faults }: PolicySwitch): string {
  const ways = Object.entries(Object.groupBy(claims, ({ inForce, wouldEarn }) => `${inForce} → ${wouldEarn}`)) as [
    string,
    readonly ClaimSwitch[],
  ][]
  const groups = ways
    .filter(([, [first]]) => first?.inForce !== first?.wouldEarn)
    .sort(([a, of], [b, than]) => than.length - of.length || compareText(a, b))
    .map(([way, of]) => [`${way}: ${of.length}`, ...namesOf(of.map(({ claim }) => claim))].join('\n'))
  const kept = claims.filter(({ inForce, wouldEarn }) => inForce === wouldEarn).length
  const wrong = faults.map(({ rule, path, message }) => `${message}  ${path}  ${rule}`)
  return [
    `Under \`${policy}\`, as of ${asOf}, badge in force → badge that would be earned, of ${counted(claims.length, 'claim and dispatch', 'claims and dispatches')}:`,
    ...groups,
    ...(kept > 0 ? [`The same badge: ${kept}`] : []),
    ...(wrong.length > 0 ? [['It would also be at fault that', ...namesOf(wrong)].join('\n')] : []),
    'Nothing was changed. To switch, put the policy into policy.yaml and append to each history the badge that the claim has from then on.',
  ]
    .map((part) => `${part.split('\n').map(visibleLine).join('\n')}\n`)
    .join('\n')
}

function namesOf(names: readonly string[]): string[] {
  const shown = names.slice(0, mostNamed).map((name) => `  ${name}`)
  const rest = names.length - shown.length
  return rest > 0 ? [...shown, `  and ${rest} more: --format json names all`] : shown
}
