import { dateCells } from '../series/cells.ts'
import { defineRule } from './rule.ts'
import { exists } from './shared/calendar.ts'

const dateFormats = new Set(['day', 'partial-day', 'settles'])

export const realDate = defineRule({
  id: 'real-date',
  severity: 'error',
  scope: 'record',
  why: 'Histories are compared day by day, and a day that never was cannot be compared with any other.',
  asks: 'Every date exists in the calendar.',
  bad: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://example.org/harvest
published: 2026-02-30
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  good: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://example.org/harvest
published: 2026-02-28
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  checkRecord({ record, marks, locate }, report) {
    const dates = marks.filter(({ format }) => dateFormats.has(format))
    const ofRows = 'rows' in record ? dateCells(record) : []
    for (const { pointer, value } of [...dates, ...ofRows.map(({ pointer, text }) => ({ pointer, value: text }))]) {
      if (exists(value)) continue
      report({
        place: locate(pointer, 'value'),
        message: `\`${value}\` is not in the calendar: ${whyNot(value)}.`,
        fix: 'Write the date that is meant.',
      })
    }
  },
})

function whyNot(date: string): string {
  const month = date.slice(0, 7)
  const lastDay = ['31', '30', '29', '28'].find((day) => exists(`${month}-${day}`))
  return lastDay === undefined ? `no month has the number ${month.slice(5)}` : `\`${month}\` has ${lastDay} days`
}
