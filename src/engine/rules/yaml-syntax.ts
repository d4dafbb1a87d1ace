import { defineRule } from './rule.ts'

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  severity: 'error',
  scope: 'file',
  why: 'A file that cannot be read says nothing: none of it is checked or shown.',
  asks:
    'Every YAML file, and the block between the two `---` of every Markdown file, is well-formed YAML. ' +
    'No file, its prose included, holds the marks of a merge that was not finished.',
  bad: `# voices/wren.yaml
name: "Wren
role: voice
`,
  good: `# voices/wren.yaml
name: "Wren"
role: voice
`,
})
