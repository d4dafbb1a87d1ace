import { defineRule } from './rule.ts'

export const siteWords = defineRule({
  id: 'site-words',
  severity: 'error',
  scope: 'file',
  why: 'Readers see these words in the place of ours, and what cannot be told would end the build.',
  asks:
    'The file `words.json` in the folder `site` beside the garden holds an object of messages by key. Each key is one of ' +
    '`src/words/en.json`, and each message a text in ICU MessageFormat with no placeholders and no tags but those of the ' +
    'English one. Words between tags lead elsewhere.',
  bad: `# ../site/words.json
{ "footer.asof": "Seen on {day}." }
`,
  good: `# ../site/words.json
{ "footer.asOf": "Seen on {day}." }
`,
})
