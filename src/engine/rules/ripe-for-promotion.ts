import { defineRule } from './rule.ts'
import { belowEarned } from './shared/against-earned.ts'
import { historyEntry } from './shared/history-entry.ts'

export const ripeForPromotion = defineRule({
  id: 'ripe-for-promotion',
  severity: 'note',
  scope: 'garden',
  why: 'To hold a badge back is an editor’s right; to forget that it was earned is a loss to readers.',
  asks: 'An editor looks at each claim and dispatch whose evidence has earned a better badge than the one in force.',
  bad: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: paper
doi: 10.1000/182
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
# claims/economy/fields-yield-more.yaml
statement: Fields yield more.
kind: finding
evidence:
  - { source: field-study, stance: supports, directness: direct }
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  good: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: paper
doi: 10.1000/182
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
# claims/economy/fields-yield-more.yaml
statement: Fields yield more.
kind: finding
evidence:
  - { source: field-study, stance: supports, directness: direct, added: 2026-06-05 }
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
  - { date: 2026-06-05, by: editor, badge: caveat, why: One study says so directly. }
`,
  check({ garden, judged, asOf }, report) {
    if (!judged) return
    for (const { claim, verdict } of belowEarned({ garden, judged, asOf })) {
      const { inForce, earned } = verdict
      const entry = historyEntry(garden, asOf, { badge: earned })
      report({
        place: claim.locate(`/history/${claim.history.length - 1}/badge`, 'value'),
        message: `The badge in force is \`${inForce}\`, and the evidence has earned \`${earned}\`.`,
        fix: `If you agree with the evidence, add an entry to \`history\` as an editor:\n${entry}`,
      })
    }
  },
})
