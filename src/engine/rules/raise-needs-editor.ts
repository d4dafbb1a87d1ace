import { defineRule } from './rule.ts'
import { raisesOf } from './shared/raises.ts'

export const raiseNeedsEditor = defineRule({
  id: 'raise-needs-editor',
  severity: 'error',
  scope: 'garden',
  why: 'Anybody may doubt, but readers are asked to trust more only when an editor has looked.',
  asks: 'An entry with a better badge or grade than the one above it is by a voice whose role is `editor`.',
  bad: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://example.org/harvest
history:
  - { date: 2026-05-30, by: remy, grade: C, why: A first look. }
  - { date: 2026-06-05, by: remy, grade: B, why: It counts every field. }
`,
  good: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://example.org/harvest
history:
  - { date: 2026-05-30, by: remy, grade: C, why: A first look. }
  - { date: 2026-06-05, by: editor, grade: B, why: It counts every field. }
`,
  check({ garden }, report) {
    const isEditor = (voice: string): boolean => (garden.voices.get(voice)?.record.role ?? 'editor') === 'editor'
    for (const { record, index, what, by, from, to } of raisesOf(garden)) {
      if (isEditor(by)) continue
      report({
        place: record.locate(`/history/${index}/by`, 'value'),
        message: `Entry ${index + 1} raises the ${what} from \`${from}\` to \`${to}\`, but \`${by}\` is not an editor.`,
        fix: `Let an editor add this entry under their own name, or keep the ${what} at \`${from}\`.`,
      })
    }
  },
})
