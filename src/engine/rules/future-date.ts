import { defineRule } from './rule.ts'
import { isAfter } from './shared/calendar.ts'
import { everyRecord } from './shared/every-record.ts'

export const futureDate = defineRule({
  id: 'future-date',
  severity: 'error',
  scope: 'garden',
  why: 'A record tells what has happened, and a date still to come would move a badge before anybody moved it.',
  asks:
    'No date is later than the day the garden is looked at, which by default is the latest calendar day anywhere on ' +
    'Earth. Only the `settles` of a forecast may be.',
  bad: `# pages/farming.md
---
title: Farming
summary: What fields yield.
planted: 2999-05-30
---
`,
  good: `# pages/farming.md
---
title: Farming
summary: What fields yield.
planted: 2026-05-30
---
`,
  check({ garden, accepted }, report) {
    const isToCome = (date: string): boolean => isAfter(date, accepted)
    for (const record of everyRecord(garden)) {
      if (!record.values('day').some(isToCome) && !record.values('partial-day').some(isToCome)) continue
      for (const { format, pointer, value } of record.marks) {
        if ((format !== 'day' && format !== 'partial-day') || !isToCome(value)) continue
        report({
          place: record.locate(pointer, 'value'),
          message: `\`${value}\` is still to come everywhere: the latest day that has begun is \`${accepted}\`.`,
          fix: `Write the day it happened, \`${accepted}\` at the latest.`,
        })
      }
    }
  },
})
