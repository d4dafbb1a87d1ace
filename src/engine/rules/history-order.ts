import { defineRule } from './rule.ts'
import { exists, isAfter } from './shared/calendar.ts'

export const historyOrder = defineRule({
  id: 'history-order',
  severity: 'error',
  scope: 'garden',
  why: 'Readers follow a badge through time; a history out of order tells them another story.',
  asks: 'The entries of a history stand in the order of their days, oldest first. Several may share a day.',
  bad: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2026-06-05, by: editor, badge: unsourced, why: Nothing new was found. }
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  good: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
  - { date: 2026-06-05, by: editor, badge: unsourced, why: Nothing new was found. }
`,
  check({ garden: { claims, sources, dispatches, series }, asOf }, report) {
    const all = [...claims.values(), ...sources.values(), ...dispatches.values(), ...series.values()]
    for (const { record, locate } of all) {
      for (const [index, { date }] of record.history.entries()) {
        const before = record.history[index - 1]?.date
        if (before === undefined || before <= date) continue
        const isFaultOfDate = !exists(before) || !exists(date) || (isAfter(before, asOf) && !isAfter(date, asOf))
        if (isFaultOfDate) continue
        report({
          place: locate(`/history/${index}/date`, 'value'),
          message: `Entry ${index + 1} is dated \`${date}\`, before the one above it (\`${before}\`).`,
          fix: 'Put new entries last. To correct an old one, add an entry that says so.',
        })
      }
    }
  },
})
