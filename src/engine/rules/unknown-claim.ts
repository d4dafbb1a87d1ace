import { defineRule } from './rule.ts'
import { suggestion, unknownRecords } from './shared/unknown-names.ts'

export const unknownClaim = defineRule({
  id: 'unknown-claim',
  severity: 'error',
  scope: 'garden',
  why: 'What rests on a claim that is not there rests on nothing, and a link to it leads nowhere.',
  asks: 'Every claim that a record names has its own file in `claims`, and is named by its page and its own name.',
  bad: `# claims/economy/prices-fall.yaml
statement: Prices fall because supply grows.
kind: reading
rests: [economy/supply-grows]
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: It is a guess so far. }
`,
  good: `# claims/economy/prices-fall.yaml
statement: Prices fall because supply grows.
kind: reading
rests: []
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: It is a guess so far. }
`,
  check({ garden }, report) {
    for (const { name, place, meant } of unknownRecords(garden, 'claim')) {
      report({
        place,
        message: `There is no claim \`${name}\`.${suggestion(meant)}`,
        fix: meant === undefined ? `Add \`claims/${name}.yaml\`, or name a claim there is.` : `Write \`${meant}\`.`,
      })
    }
  },
})
