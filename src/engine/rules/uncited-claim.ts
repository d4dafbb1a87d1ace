import { startOf } from '../diagnostic.ts'
import { type ListedClaim, listedClaims } from '../page-list.ts'
import { defineRule } from './rule.ts'

export const uncitedClaim = defineRule({
  id: 'uncited-claim',
  severity: 'warning',
  scope: 'garden',
  why: 'Whoever put the claims of a page in order had no place for this one, so it comes last, where few will read it.',
  asks: 'Once a page lists its `claims`, each claim of its folder is on the list of that page or of another one.',
  bad: `# pages/farming.md
---
title: Farming
summary: What fields yield.
planted: 2026-05-30
claims: [farming/fields-yield-more]
---
# claims/farming/fields-yield-more.yaml
statement: Fields yield more.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
# claims/farming/farms-grow.yaml
statement: Farms grow.
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
claims: [farming/fields-yield-more, farming/farms-grow]
---
# claims/farming/fields-yield-more.yaml
statement: Fields yield more.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
# claims/farming/farms-grow.yaml
statement: Farms grow.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  check({ garden: { claims, pages } }, report) {
    const listed = new Set([...pages.values()].flatMap(({ record }) => listedClaims(record).map(({ id }) => id)))
    const ordered = new Set(
      [...pages.values()].filter(({ whole, record }) => whole && isListOfClaims(listedClaims(record), claims)),
    )
    for (const { id, path, page: pageId, withdrawn } of claims.values()) {
      const page = pages.get(pageId)
      if (!page || !ordered.has(page) || withdrawn || listed.has(id)) continue
      report({
        place: startOf(path),
        message: `\`${id}\` is on no page's list of claims, although \`${page.path}\` has one.`,
        fix: `Add \`${id}\` to the \`claims\` of \`${page.path}\`, where it should be read.`,
      })
    }
  },
})

/** Whether there is a list, all of which is there: a name on it that is misspelt would leave out the claim it means. */
function isListOfClaims(list: readonly ListedClaim[], claims: ReadonlyMap<string, unknown>): boolean {
  return list.length > 0 && list.every(({ id }) => claims.has(id))
}
