import { inWords, limits } from '../limits.ts'
import { defineRule } from './rule.ts'

const most = limits.yaml

export const yamlSubset = defineRule({
  id: 'yaml-subset',
  severity: 'error',
  scope: 'file',
  why: 'The rarer parts of YAML make a record say something other than what its reader sees on the page.',
  asks:
    'A YAML file holds one document whose keys are plain text. ' +
    'Anchors, aliases, tags, directives and merge keys are not used. A text that holds a blank and `#` is in quotes. ' +
    `It has at most ${inWords(most.length)} characters, ${inWords(most.lines)} lines, ${inWords(most.labels)} labels and ` +
    `${inWords(most.items)} items, nested no more than ${most.depth} deep.`,
  bad: `# voices/wren.yaml
name: &name Wren
role: voice
bio: *name
`,
  good: `# voices/wren.yaml
name: Wren
role: voice
bio: Wren
`,
})
