import { defineRule } from './rule.ts'

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  severity: 'error',
  scope: 'file',
  why: 'A file that is not YAML cannot be read, so nothing that it says is checked or shown.',
  asks: 'Every YAML file, and the block between the two `---` of every Markdown file, is well-formed YAML.',
  bad: `# voices/wren.yaml
name: "Wren
role: voice
`,
  good: `# voices/wren.yaml
name: "Wren"
role: voice
`,
})
