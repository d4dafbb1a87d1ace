import { defineRule } from './rule.ts'

export const yamlSubset = defineRule({
  id: 'yaml-subset',
  severity: 'error',
  scope: 'file',
  why: 'The rarer parts of YAML make a record say something other than what its reader sees on the page.',
  asks:
    'A YAML file holds one document whose keys are plain text. ' +
    'Anchors, aliases, tags, directives and merge keys are not used.',
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
