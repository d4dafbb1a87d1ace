import { defineRule } from './rule.ts'

export const orphansRaised = defineRule({
  id: 'orphans-raised',
  severity: 'error',
  scope: 'change',
  why: 'A debt that may be raised when it hurts is none that is ever paid.',
  asks: 'The number of `orphans` in `garden.yaml` falls or stays, and is not taken out. This is judged against a base revision.',
  bad: `# garden.yaml
title: A garden
url: https://garden.example
language: en
orphans: 12   # it said: 9
`,
  good: `# garden.yaml
title: A garden
url: https://garden.example
language: en
orphans: 8   # it said: 9
`,
  check({ base, garden }, report) {
    const before = base.garden?.record.orphans
    const now = garden.garden?.record.orphans
    if (before === undefined || !garden.garden?.whole || (now !== undefined && now <= before)) return
    report({
      place: garden.garden.locate('/orphans', 'value'),
      message:
        now === undefined ? `\`orphans: ${before}\` was taken out.` : `\`orphans\` was ${before}, and is ${now} now.`,
      fix: `Write \`orphans: ${before}\`, and give the new numbers a claim or a citation.`,
    })
  },
})
