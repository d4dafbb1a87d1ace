import { startOf } from '../diagnostic.ts'
import { siteFolder } from '../look/folder.ts'
import { listed } from '../words/list.ts'
import { defineRule } from './rule.ts'

/** So many files are named; of more it is said how many there are. */
const mostNamed = 10

export const siteChanged = defineRule({
  id: 'site-changed',
  severity: 'note',
  scope: 'change',
  why: 'What is in this folder is trusted: it reaches every page and, as code, whoever builds the site.',
  asks:
    'A change to the folder `site` beside the garden is named, so that reviewers read it as code. This is judged against a ' +
    'base revision.',
  bad: `# site/site.yaml, in a change that adds a claim:
analytics: https://stats.example/count.js
`,
  good: `# One change adds the claim. Another, for those who look after the site, names the script.
`,
  check({ siteChanges: [first, ...others] }, report) {
    if (first === undefined) return
    const named = [first, ...others.slice(0, mostNamed - 1)].map((path) => `\`site/${path}\``)
    const more = others.length + 1 - named.length
    report({
      place: startOf(siteFolder + first),
      message: `This change touches trusted code and data: ${listed(more > 0 ? [...named, `${more} more`] : named)}.`,
      fix: 'Read these files as you read code, or ask for a change of their own.',
    })
  },
})
