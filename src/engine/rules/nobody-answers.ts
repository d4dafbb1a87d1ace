import { defineRule } from './rule.ts'

export const nobodyAnswers = defineRule({
  id: 'nobody-answers',
  severity: 'note',
  scope: 'garden',
  why: 'Readers trust a claim as far as somebody answers for it, and in many countries a site must say who does.',
  asks: 'Under `responsible`, `garden.yaml` names who answers for what the garden says.',
  bad: `# garden.yaml
title: A garden
url: https://garden.example
language: en
`,
  good: `# garden.yaml
title: A garden
url: https://garden.example
language: en
responsible: { name: The Bread Desk, url: https://desk.example }
contact: bread@desk.example
`,
  check({ garden: { garden } }, report) {
    if (!garden?.whole || garden.record.responsible) return
    report({
      place: garden.locate('/responsible', 'key'),
      message: 'Nobody is named who answers for this garden.',
      fix: 'Add `responsible: { name: … }`, a person, a newsroom or an institute, and under `contact` where to reach them.',
    })
  },
})
