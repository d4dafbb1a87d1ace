import { listedClaims } from '../page-list.ts'
import { defineRule } from './rule.ts'

export const listedTwice = defineRule({
  id: 'listed-twice',
  severity: 'warning',
  scope: 'garden',
  why: 'A claim is shown once on a page, at its first place: at the second, readers look for it in vain.',
  asks: 'No claim stands twice on the list of one page, alone or in its groups.',
  bad: `# pages/farming.md
---
title: Farming
summary: What fields yield.
planted: 2026-05-30
claims:
  - farming/fields-yield-more
  - group: Yields
    claims: [farming/fields-yield-more]
---
# claims/farming/fields-yield-more.yaml
statement: Fields yield more.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  good: `# pages/farming.md
---
title: Farming
summary: What fields yield.
planted: 2026-05-30
claims:
  - group: Yields
    claims: [farming/fields-yield-more]
---
# claims/farming/fields-yield-more.yaml
statement: Fields yield more.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  check({ garden: { pages } }, report) {
    for (const { record, locate } of pages.values()) {
      const firsts = new Map<string, string | undefined>()
      for (const { id, pointer, group } of listedClaims(record)) {
        if (firsts.has(id)) {
          const first = firsts.get(id)
          report({
            place: locate(pointer, 'value'),
            message: `\`${id}\` is on the list of this page already${first === undefined ? '' : `, in the group “${first}”`}.`,
            fix: 'Leave it where it should be read, and take it out here or there.',
          })
        } else firsts.set(id, group)
      }
    }
  },
})
