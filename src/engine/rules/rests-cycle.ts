import { defineRule } from './rule.ts'
import { roundsOf } from './shared/cycle-places.ts'

export const restsCycle = defineRule({
  id: 'rests-cycle',
  severity: 'error',
  scope: 'garden',
  why: 'A claim that rests on itself stands on nothing, however good each step of the way looks.',
  asks: 'No claim rests on itself, directly or through others.',
  bad: `# claims/economy/farms-grow.yaml
statement: Farms grow because prices fall.
kind: reading
evidence: []
rests: [economy/prices-fall]
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: A first look. }
# claims/economy/prices-fall.yaml
statement: Prices fall because farms grow.
kind: reading
evidence: []
rests: [economy/farms-grow]
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: A first look. }
`,
  good: `# claims/economy/farms-grow.yaml
statement: Farms grow because prices fall.
kind: reading
evidence: []
rests: [economy/prices-fall]
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: A first look. }
# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: A first look. }
`,
  check({ garden: { claims } }, report) {
    for (const { place, way } of roundsOf(claims, 'rests', ({ record }) => record.rests ?? [])) {
      report({
        place,
        message: `These claims rest on each other: ${way}.`,
        fix: 'Decide which of them stands by evidence of its own, and take from its `rests` what leads back to it.',
      })
    }
  },
})
