import { entriesOf, firstRewritten } from '../change/history.ts'
import { keptRecords } from '../change/kept-records.ts'
import { defineRule } from './rule.ts'

export const backdated = defineRule({
  id: 'backdated',
  severity: 'error',
  scope: 'change',
  why: 'An entry dated before what readers had already seen would tell them that they had been told so all along.',
  asks: 'A new entry of a history is not older than the last one that was there. This is judged against a base revision.',
  bad: `history:
  - { date: 2026-06-05, by: remy, badge: caveat, why: One paper. }
  - { date: 2026-05-30, by: editor, badge: unconfirmed, why: It was withdrawn. }   # new
`,
  good: `history:
  - { date: 2026-06-05, by: remy, badge: caveat, why: One paper. }
  - { date: 2026-06-12, by: editor, badge: unconfirmed, why: It was withdrawn. }   # new
`,
  check({ base, garden }, report) {
    for (const { was, is } of keptRecords(base, garden)) {
      const last = entriesOf(was).at(-1)
      if (!last || firstRewritten(was, is) !== undefined) continue
      for (const [index, entry] of entriesOf(is).entries()) {
        if (index < entriesOf(was).length || entry.date >= last.date) continue
        report({
          place: is.locate(`/history/${index}/date`),
          message: `The new entry is dated \`${entry.date}\`, before the last one on record (\`${last.date}\`).`,
          fix: 'Date it with the day on which it is made.',
        })
      }
    }
  },
})
