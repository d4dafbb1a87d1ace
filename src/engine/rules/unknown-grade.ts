import { listedNames } from '../words/list.ts'
import { defineRule } from './rule.ts'
import { everyRecord } from './shared/every-record.ts'
import { suggestion, unknownNames } from './shared/unknown-names.ts'

export const unknownGrade = defineRule({
  id: 'unknown-grade',
  severity: 'error',
  scope: 'garden',
  why: 'Only the policy says what a grade means; a source with any other counts as worse than the worst.',
  asks: 'Every grade that a record names is one of the `grades` in `policy.yaml`.',
  bad: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://example.org/harvest
history:
  - { date: 2026-05-30, by: editor, grade: E, why: It counts every field. }
`,
  good: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://example.org/harvest
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  check({ garden }, report) {
    if (!garden.policy?.whole) return
    const grades = new Set(Object.keys(garden.policy.record.grades))
    const isKnown = (grade: string): boolean => grades.has(grade)
    for (const { name, place, meant } of unknownNames(everyRecord(garden), 'grade', isKnown, grades)) {
      report({
        place,
        message: `The policy has no grade \`${name}\`.${suggestion(meant)}`,
        fix: `Use a grade of \`policy.yaml\`, best first: ${listedNames(grades)}.`,
      })
    }
  },
})
