import { defineRule } from './rule.ts'

export const strayFile = defineRule({
  id: 'stray-file',
  severity: 'error',
  scope: 'file',
  why: 'What is no record of the kind that its place holds is shown nowhere, and whoever wrote it believes that it is.',
  asks:
    'Every file of a garden is a text in UTF-8, and a record at a place where records of its kind stand: ' +
    '`garden.yaml`, `policy.yaml`, `voices/<voice>.yaml`, `pages/<page>.md`, `claims/<page>/<claim>.yaml`, `sources/<source>.yaml` or ' +
    '`river/<date>-<slug>.md`. Images lie in `media`. Names are lower-case letters, digits and single hyphens.',
  bad: `# voices/Wren.yml
name: Wren
role: voice
`,
  good: `# voices/wren.yaml
name: Wren
role: voice
`,
})
