import { defineRule } from './rule.ts'
import { roundsOf } from './shared/cycle-places.ts'

export const derivesCycle = defineRule({
  id: 'derives-cycle',
  severity: 'error',
  scope: 'garden',
  why: 'Of two accounts each of which retells the other, nobody can tell where the news came from.',
  asks: 'No source derives from itself, directly or through others.',
  bad: `# sources/morning-paper.yaml
title: Fields yield more
kind: article
url: https://morning.example/fields
derives: [evening-paper]
history:
  - { date: 2026-05-30, by: editor, grade: B, why: A careful account. }
# sources/evening-paper.yaml
title: More from every field
kind: article
url: https://evening.example/fields
derives: [morning-paper]
history:
  - { date: 2026-05-30, by: editor, grade: B, why: A careful account. }
`,
  good: `# sources/morning-paper.yaml
title: Fields yield more
kind: article
url: https://morning.example/fields
history:
  - { date: 2026-05-30, by: editor, grade: B, why: A careful account. }
# sources/evening-paper.yaml
title: More from every field
kind: article
url: https://evening.example/fields
derives: [morning-paper]
history:
  - { date: 2026-05-30, by: editor, grade: B, why: A careful account. }
`,
  check({ garden: { sources } }, report) {
    for (const { place, way } of roundsOf(sources, 'derives', ({ record }) => record.derives ?? [])) {
      report({
        place,
        message: `These sources derive from each other: ${way}.`,
        fix: 'Find which of them was first, and take from its `derives` what leads back to it.',
      })
    }
  },
})
