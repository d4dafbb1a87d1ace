import { defineRule } from './rule.ts'
import { suggestion, unknownRecords } from './shared/unknown-names.ts'

export const unknownSource = defineRule({
  id: 'unknown-source',
  severity: 'error',
  scope: 'garden',
  why: 'A citation of nothing looks like evidence and is none.',
  asks: 'Every source that a record cites or derives from has its own file in `sources`.',
  bad: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence:
  - { source: price-index, stance: supports, directness: direct }
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: The index is not read yet. }
`,
  good: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: The index is not read yet. }
`,
  check({ garden }, report) {
    for (const { name, place, meant } of unknownRecords(garden, 'source')) {
      report({
        place,
        message: `There is no source \`${name}\`.${suggestion(meant)}`,
        fix: meant === undefined ? `Add \`sources/${name}.yaml\`, or cite a source there is.` : `Write \`${meant}\`.`,
      })
    }
  },
})
