import { defineRule } from './rule.ts'

export const siteFiles = defineRule({
  id: 'site-files',
  severity: 'error',
  scope: 'file',
  why: 'A file that is not where a page looks for it, or is not what its name says, is missing on every page.',
  asks:
    'What `site/site.yaml` names is in the folder `site` and holds what its name says. Components have the names of slots, nothing of ' +
    '`public` takes the place of a file of Ripen’s, and nothing is a link to elsewhere. Of a file that nothing uses, the rule warns.',
  bad: `# ../site/site.yaml
logo: logo.svg
`,
  good: `# ../site/site.yaml
# logo: logo.svg, once that is there
`,
})
