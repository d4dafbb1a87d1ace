import { countOrphans } from '../figures/orphans.ts'
import { counted } from '../words/count.ts'
import { defineRule } from './rule.ts'

export const orphans = defineRule({
  id: 'orphans',
  severity: 'error',
  scope: 'garden',
  why: 'A number without a claim or a source beside it is one that readers must take on trust, and nobody will mend.',
  asks:
    'Where `garden.yaml` says how many `orphans` there are, there are as many: numbers in the prose of pages whose sentence ' +
    'cites no source and names no claim, and which no claim of the page says. `ripen due` lists them. The number only ' +
    'falls: a garden without the key is not held to it.',
  bad: `# garden.yaml
title: A garden
url: https://garden.example
language: en
orphans: 0
# pages/bread.md
---
title: Bread
summary: What bread costs.
planted: 2026-05-30
---
A loaf costs 4.20 dollars.
`,
  good: `# garden.yaml
title: A garden
url: https://garden.example
language: en
orphans: 1
# pages/bread.md
---
title: Bread
summary: What bread costs.
planted: 2026-05-30
---
A loaf costs 4.20 dollars.
`,
  check({ garden }, report) {
    const said = garden.garden?.record.orphans
    if (said === undefined || !garden.garden) return
    const count = countOrphans(garden)
    if (count === said) return
    report({
      place: garden.garden.locate('/orphans', 'value'),
      message: `${counted(count, 'number')} in the prose of pages ${count === 1 ? 'has' : 'have'} neither claim nor citation, and \`orphans\` says ${said}.`,
      fix:
        count > said
          ? 'Cite a source beside each new one, set its claim there, or take it out. `ripen due` lists them.'
          : `Write \`orphans: ${count}\`: the number only falls.`,
    })
  },
})
