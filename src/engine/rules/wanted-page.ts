import { comparePlaces } from '../diagnostic.ts'
import { defineRule } from './rule.ts'
import { everyRecord } from './shared/every-record.ts'
import { namedInProse } from './shared/named-in-prose.ts'
import { unknownNames } from './shared/unknown-names.ts'

export const wantedPage = defineRule({
  id: 'wanted-page',
  severity: 'note',
  scope: 'garden',
  why: 'A page that others name is the next one worth planting.',
  asks: 'Links, related pages and sources may name a page that does not exist yet. It is listed as wanted.',
  bad: `# pages/bread.md
---
title: Bread
summary: What it costs.
planted: 2026-05-30
related: [{ page: wheat, why: What it is made of. }]
---
`,
  good: `# pages/bread.md
---
title: Bread
summary: What it costs.
planted: 2026-05-30
related: [{ page: economy, why: What else there is to buy. }]
---
`,
  check({ garden }, report) {
    const { pages, unreadable } = garden
    const isKnown = (page: string): boolean => pages.has(page) || unreadable.page.has(page)
    const records = everyRecord(garden)
    const named = [
      ...unknownNames(records, 'wanted-page', isKnown, []),
      ...namedInProse(garden, 'page')
        .filter(({ name }) => !isKnown(name))
        .map(({ name, place }) => ({ name, place: place() })),
    ]
    const inOrder = named.sort((a, b) => comparePlaces(a.place, b.place))
    for (const [name, places] of Map.groupBy(inOrder, (each) => each.name)) {
      const [first] = places
      if (!first) continue
      report({
        place: first.place,
        message: `The page \`${name}\` is wanted in ${places.length === 1 ? 'one place' : `${places.length} places`}.`,
        fix: `Plant it: \`pages/${name}.md\`. Until then it is listed under \`/waiting/\`.`,
      })
    }
  },
})
