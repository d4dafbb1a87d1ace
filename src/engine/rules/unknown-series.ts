import { defineRule } from './rule.ts'
import { suggestion, unknownRecords } from './shared/unknown-names.ts'

export const unknownSeries = defineRule({
  id: 'unknown-series',
  severity: 'error',
  scope: 'garden',
  why: 'Where a chart is to stand, readers would find a name that nothing is drawn from.',
  asks: 'Every series that a text sets as a chart has its own file in `series`.',
  bad: `# pages/farming.md
---
title: Farming
summary: What fields yield.
planted: 2026-05-30
---

[[chart:yields]]
`,
  good: `# pages/farming.md
---
title: Farming
summary: What fields yield.
planted: 2026-05-30
---

Nobody has drawn it yet.
`,
  check({ garden }, report) {
    for (const { name, place, meant } of unknownRecords(garden, 'series')) {
      report({
        place,
        message: `There is no series \`${name}\`.${suggestion(meant)}`,
        fix: meant === undefined ? `Add \`series/${name}.yaml\`, or take the chart out.` : `Write \`${meant}\`.`,
      })
    }
  },
})
