import { defineRule } from './rule.ts'

export const tendDue = defineRule({
  id: 'tend-due',
  severity: 'note',
  scope: 'garden',
  why: 'The world moves on, and a claim that nobody looks at may be wrong without anybody noticing.',
  asks: 'Somebody looks at every claim again before the days of `freshness` in `policy.yaml` are over.',
  bad: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2020-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  good: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2020-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
  - { date: 2026-11-20, by: remy, badge: unsourced, why: Nobody has measured it since. }
`,
  check({ garden: { claims }, judged }, report) {
    if (!judged?.garden.policy?.whole) return
    const { dueAfterDays, overdueAfterDays } = judged.policy.freshness
    for (const { id, withdrawn, whole, history, locate } of claims.values()) {
      const freshness = judged.verdicts.get(id)?.freshness
      if (!freshness || freshness.state === 'fresh' || withdrawn || !whole) continue
      const { state, lastTended, days } = freshness
      const after = state === 'overdue' ? overdueAfterDays : dueAfterDays
      report({
        place: locate(`/history/${history.length - 1}/date`, 'value'),
        message: `Last tended on \`${lastTended}\`, ${days} days ago: \`${state}\` since day ${after}.`,
        fix: 'Look at the evidence again and add an entry to `history` that says what you found, be it nothing new.',
      })
    }
  },
})
