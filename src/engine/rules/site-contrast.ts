import { defineRule } from './rule.ts'

export const siteContrast = defineRule({
  id: 'site-contrast',
  severity: 'error',
  scope: 'file',
  why: 'Many readers cannot read text that stands out too little from its ground.',
  asks:
    'Whatever colours a site chooses in `site/site.yaml`, text, links and badges have a contrast of at least 4.5 to 1 on ' +
    'paper and sheet, in light and dark, as WCAG 2.2 asks at level AA.',
  bad: `# ../site/site.yaml
colours:
  ink: { light: "#8a8f85", dark: "#e6e4dc" }
`,
  good: `# ../site/site.yaml
colours:
  ink: { light: "#2a2f25", dark: "#e6e4dc" }
`,
})
