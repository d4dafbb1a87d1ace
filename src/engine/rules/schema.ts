import { defineRule } from './rule.ts'

export const schema = defineRule({
  id: 'schema',
  severity: 'error',
  scope: 'file',
  why: 'What a record says under a name or in a form that nobody expects is lost to readers and to every other rule.',
  asks:
    'A record has the keys that its kind asks for and no others, each with a value of the right form. ' +
    'The schemas in the folder `schemas` describe every key.',
  bad: `# voices/wren.yaml
name: Wren
roll: voice
`,
  good: `# voices/wren.yaml
name: Wren
role: voice
`,
})
