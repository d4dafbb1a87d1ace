import { defineRule } from './rule.ts'

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  severity: 'error',
  scope: 'file',
  why: 'Of two values under one key only one can count, and nobody can tell which one was meant.',
  asks: 'A key stands once in its block.',
  bad: `# voices/wren.yaml
name: Wren
role: voice
name: Jenny Wren
`,
  good: `# voices/wren.yaml
name: Jenny Wren
role: voice
`,
})
