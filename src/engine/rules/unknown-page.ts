import { startOf } from '../diagnostic.ts'
import { plainPages } from '../page-kinds.ts'
import { suggester } from '../words/suggester.ts'
import { defineRule } from './rule.ts'
import { everyRecord } from './shared/every-record.ts'
import { suggestion, unknownNames } from './shared/unknown-names.ts'

export const unknownPage = defineRule({
  id: 'unknown-page',
  severity: 'error',
  scope: 'garden',
  why: 'What is planted on a page that does not exist is shown to nobody.',
  asks:
    'The folder of a claim, the pages of a dispatch and the pages of the home page name pages that exist and are not plain. ' +
    'Elsewhere a page may be wanted before it exists.',
  bad: `# garden.yaml
title: A garden
url: https://garden.example
language: en
home: [economics]
`,
  good: `# garden.yaml
title: A garden
url: https://garden.example
language: en
home: [economy]
`,
  check({ garden }, report) {
    const { pages, unreadable } = garden
    const isKnown = (page: string): boolean => pages.has(page) || unreadable.page.has(page)
    for (const { name, place, meant } of unknownNames(everyRecord(garden), 'page', isKnown, pages.keys())) {
      report({
        place,
        message: `There is no page \`${name}\`.${suggestion(meant)}`,
        fix: meant === undefined ? `Add \`pages/${name}.md\`, or name a page there is.` : `Write \`${meant}\`.`,
      })
    }
    const plain = new Set(plainPages(garden).map(({ id }) => id))
    for (const { name, place } of unknownNames(everyRecord(garden), 'page', (page) => !plain.has(page), [])) {
      report({ place, ...isPlain(name) })
    }
    const suggest = suggester(pages.keys())
    for (const { page, path } of garden.claims.values()) {
      if (plain.has(page)) report({ place: startOf(path), ...isPlain(page) })
      if (isKnown(page)) continue
      const meant = suggest(page)
      report({
        place: startOf(path),
        message: `The claim lies in the folder of a page \`${page}\`, which does not exist.${suggestion(meant)}`,
        fix: `Add \`pages/${page}.md\`, or move the claim into the folder of a page there is.`,
      })
    }
  },
})

function isPlain(page: string) {
  return {
    message: `The page \`${page}\` is plain: it shows its text alone, and only the foot of a page leads to it.`,
    fix: `Name a page on a subject, or take \`plain: true\` out of \`pages/${page}.md\`.`,
  }
}
