import { subjectPages } from '../page-kinds.ts'
import { defineRule } from './rule.ts'

export const pageWithoutClaims = defineRule({
  id: 'page-without-claims',
  severity: 'warning',
  scope: 'garden',
  why: 'A page is built from claims; one without any asks its readers to believe its prose alone.',
  asks: 'Every page has a claim in its folder or on its list, unless it is `plain`, such as an imprint.',
  bad: `# pages/farming.md
---
title: Farming
summary: What fields yield.
planted: 2026-05-30
---
Fields yield more.
`,
  good: `# pages/farming.md
---
title: Farming
summary: What fields yield.
planted: 2026-05-30
---
Fields yield more.
# claims/farming/fields-yield-more.yaml
statement: Fields yield more.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  check({ garden }, report) {
    const { claims, unreadable } = garden
    const folders = new Set([...claims.keys(), ...unreadable.claim].map((id) => id.slice(0, id.indexOf('/'))))
    for (const { id, record, whole, locate } of subjectPages(garden)) {
      if (!whole || folders.has(id) || (record.claims ?? []).length > 0) continue
      report({
        place: locate('/claims', 'key'),
        message: `The page \`${id}\` has no claims: none in \`claims/${id}/\`, and none on its list.`,
        fix: `Plant the first one as \`claims/${id}/<claim>.yaml\`, or list claims of other pages under \`claims\`.`,
      })
    }
  },
})
