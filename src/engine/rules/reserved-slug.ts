import { startOf } from '../diagnostic.ts'
import { reserved } from '../site/sections.ts'
import { defineRule } from './rule.ts'

export const reservedSlug = defineRule({
  id: 'reserved-slug',
  severity: 'error',
  scope: 'garden',
  why: 'A page stands at the top of the site, where these addresses are taken: one of the two could not be reached.',
  asks: `No page has the name of a part of the site: ${[...reserved].map((slug) => `\`${slug}\``).join(', ')}.`,
  bad: `# pages/sources.md
---
title: Sources
summary: Where news comes from.
planted: 2026-05-30
---
`,
  good: `# pages/news-sources.md
---
title: Sources
summary: Where news comes from.
planted: 2026-05-30
---
`,
  check({ garden: { pages } }, report) {
    for (const { id, path } of pages.values()) {
      if (!reserved.has(id)) continue
      report({
        place: startOf(path),
        message: `The address \`/${id}/\` belongs to the site itself, so no page may be named \`${id}\`.`,
        fix: `Rename the file, its folder of claims and what links to it, e.g. to \`${id}-page\`.`,
      })
    }
  },
})
