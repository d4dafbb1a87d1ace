import { defineRule } from './rule.ts'

export const frontMatter = defineRule({
  id: 'front-matter',
  severity: 'error',
  scope: 'file',
  why: 'The title, the dates and the claims of a page stand in its front matter: without it there is no record.',
  asks: 'A Markdown file begins with a line `---`, then its keys in YAML, then a second line `---`, then its text.',
  bad: `# pages/farming.md
title: Farming
summary: What fields yield.
planted: 2026-05-30

Fields yield more each year.
`,
  good: `# pages/farming.md
---
title: Farming
summary: What fields yield.
planted: 2026-05-30
---

Fields yield more each year.
`,
})
