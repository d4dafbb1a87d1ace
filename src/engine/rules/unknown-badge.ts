import { listedNames } from '../words/list.ts'
import { defineRule } from './rule.ts'
import { everyRecord } from './shared/every-record.ts'
import { suggestion, unknownNames } from './shared/unknown-names.ts'

export const unknownBadge = defineRule({
  id: 'unknown-badge',
  severity: 'error',
  scope: 'garden',
  why: 'Only the policy says what a badge means and what it takes; one that it does not name promises nothing.',
  asks: 'Every badge that a record names is one of the `badges` in `policy.yaml`.',
  bad: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsorced, why: Nobody has measured it yet. }
`,
  good: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  check({ garden }, report) {
    if (!garden.policy?.whole) return
    const badges = new Set(garden.policy.record.badges.map(({ id }) => id))
    const isKnown = (badge: string): boolean => badges.has(badge)
    for (const { name, place, meant } of unknownNames(everyRecord(garden), 'badge', isKnown, badges)) {
      report({
        place,
        message: `The policy has no badge \`${name}\`.${suggestion(meant)}`,
        fix: `Use a badge of \`policy.yaml\`: ${listedNames(badges)}.`,
      })
    }
  },
})
