import { defineRule } from './rule.ts'

export const rawHtml = defineRule({
  id: 'raw-html',
  severity: 'error',
  scope: 'file',
  why: 'HTML is never passed on to readers, so that what stands in it would vanish without anybody noticing.',
  asks:
    'Markdown holds no HTML, no comments and no definitions that nothing uses: what an author wrote, readers see. ' +
    'A sign `<` that is meant as such is written `\\<`. Footnotes stand in the body of a page or a dispatch and in the ' +
    'detail of a claim, each with a number in the text that leads to it.',
  bad: `# claims/economy/prices-fall.yaml
statement: Prices <b>fall</b>.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  good: `# claims/economy/prices-fall.yaml
statement: Prices **fall**.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
})
