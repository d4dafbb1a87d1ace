import { entriesOf } from '../change/history.ts'
import { recordsWithPast } from '../change/kept-records.ts'
import { judge } from '../judge/judge.ts'
import { badgeRank } from '../judge/policy.ts'
import type { PolicyRecord } from '../records.ts'
import { defineRule } from './rule.ts'

export const policyAndBadge = defineRule({
  id: 'policy-and-badge',
  severity: 'error',
  scope: 'change',
  why: 'Who lowers the bar and steps over it in one change leaves nobody time to see that the bar is lower.',
  asks:
    'A badge raised in a change is earned under the policy that was in force before the change, too. ' +
    'This is judged against a base revision.',
  bad: `# policy.yaml: well-sourced now takes one source instead of two
# and in the same change, in a claim's history:
  - { date: 2026-11-23, by: editor, badge: well-sourced, why: One source is enough now. }
`,
  good: `# One change lowers what well-sourced takes. Once it is merged, another raises the badge.
`,
  check({ base, garden, judged, asOf }, report) {
    const before = base.policy?.record
    if (!before || !judged) return
    for (const { was, is: claim } of recordsWithPast(base, garden)) {
      if (claim.kind === 'source' || claim.kind === 'series' || claim.withdrawn) continue
      const badge = claim.history.at(-1)?.badge ?? ''
      if (!isRaised(badge, was && entriesOf(was).at(-1)?.badge, before)) continue
      const earnedNow = judge(claim, judged.policy, asOf).earned
      const earnedBefore = judge(claim, before, asOf).earned
      const onlyNow = isEarned(judged.policy, badge, earnedNow) && !isEarned(before, badge, earnedBefore)
      if (!onlyNow) continue
      report({
        place: claim.locate(`/history/${claim.history.length - 1}/badge`),
        message: `\`${badge}\` is earned only under the policy that this change brings; before it, \`${earnedBefore}\` was.`,
        fix: 'Change the policy in one pull request and raise the badge in a later one.',
      })
    }
  },
})

/** Whether a badge is better than the one before; what is new had none. */
function isRaised(badge: string, was: string | undefined, policy: PolicyRecord): boolean {
  if (was === undefined || badge === was) return was === undefined
  return !policy.badges.some(({ id }) => id === badge) || badgeRank(policy, badge) < badgeRank(policy, was)
}

function isEarned(policy: PolicyRecord, badge: string, earned: string): boolean {
  return policy.badges.some(({ id }) => id === badge) && badgeRank(policy, badge) >= badgeRank(policy, earned)
}
