import { badgeRank } from '../judge/policy.ts'
import { defineRule } from './rule.ts'
import { namedInProse } from './shared/named-in-prose.ts'
import { verdictOf } from './shared/verdict-of.ts'

const policy = `# policy.yaml
grades: { A: Strong., B: Weak. }
badges:
  - id: sure
    label: Sure
    means: A strong source says it.
    requires: { independent: { atLeast: 1, grade: A } }
  - id: unsourced
    label: Unsourced
    means: Nothing strong stands for it.
    requires: {}
contested: { grade: B, directness: direct }
statesBelow: { badge: sure, severity: warning }
freshness: { dueAfterDays: 180, overdueAfterDays: 365 }
`

export const statesBelow = defineRule({
  id: 'states-below',
  severity: 'note',
  scope: 'garden',
  why: 'What a text says in its own voice readers take for known, whatever badge stands beside it.',
  asks:
    'Where `policy.yaml` names a badge under `statesBelow`, no text states a claim whose badge is below it, or one that is ' +
    'withdrawn: it reports such a claim (`[[claim:page/claim|reports]]`) or disputes it (`|disputes`).',
  bad: `${policy}# pages/prices.md
---
title: Prices
summary: What things cost.
planted: 2026-05-30
---
Bread costs more, for [[claim:economy/a-claim]]
`,
  good: `${policy}# pages/prices.md
---
title: Prices
summary: What things cost.
planted: 2026-05-30
---
Bakers say that bread costs more: [[claim:economy/a-claim|reports]]
`,
  check({ garden, judged }, report) {
    const chosen = judged?.policy.statesBelow
    if (!judged || !chosen) return
    const rankOf = (badge: string): number => badgeRank(judged.policy, badge)
    for (const { name, place, reference } of namedInProse(garden, 'claim')) {
      const claim = garden.claims.get(name)
      const verdict = claim && verdictOf(claim, judged)
      if (!verdict || reference.kind !== 'claim' || reference.use !== 'states') continue
      const { inForce, withdrawn } = verdict
      if (!withdrawn && rankOf(inForce) <= rankOf(chosen.badge)) continue
      const stands = withdrawn ? 'is withdrawn' : `has the badge \`${inForce}\`, below \`${chosen.badge}\``
      report({
        place: place(),
        severity: chosen.severity ?? 'note',
        message: `The text states \`${name}\`, which ${stands}.`,
        fix: `Mend the words, or say that they only tell what others say: \`[[claim:${name}|reports]]\`, or \`|disputes\`.`,
      })
    }
  },
})
