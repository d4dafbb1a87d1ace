import { keptSources } from '../change/kept-records.ts'
import { isSame } from '../change/same.ts'
import type { PassageRecord } from '../records.ts'
import { defineRule } from './rule.ts'

export const passageChanged = defineRule({
  id: 'passage-changed',
  severity: 'error',
  scope: 'change',
  why: 'A passage is what somebody saw on a day; changed later, it would prove words that nobody saw.',
  asks:
    'Passages of a source are added, and never changed or taken away: not their words, their place, nor who saw them ' +
    'when and where. This is judged against a base revision.',
  bad: `passages:
  - { id: yields, text: Fields may yield more., seen: { date: 2026-05-30, by: remy } }   # it was "will"
`,
  good: `passages:
  - { id: yields, text: Fields will yield more., seen: { date: 2026-05-30, by: remy } }
  - { id: yields-corrected, text: Fields may yield more., seen: { date: 2026-06-05, by: editor } }
`,
  check({ base, garden }, report) {
    for (const { was, is } of keptSources(base, garden)) {
      const passages = is.record.passages ?? []
      for (const before of was.record.passages ?? []) {
        const at = passages.findIndex(({ id }) => id === before.id)
        const now = passages[at]
        if (now && isSame(before, now)) continue
        // What could not be understood is left out and told already: it is not known to be gone.
        if (!now && !is.whole) continue
        report({
          place: now ? is.locate(`/passages/${at}`) : is.locate('/passages', 'key'),
          message: now
            ? `The passage \`${before.id}\` is not what it was${differing(before, now)}.`
            : `The passage \`${before.id}\` is gone.`,
          fix: 'Put it back as it was. If the source says something else by now, add another passage with the day it was seen.',
        })
      }
    }
  },
})

/** Which of its keys differ, and what they were: ": `at` was `Table 2`". */
function differing(before: PassageRecord, now: PassageRecord): string {
  const keys = (['text', 'at', 'seen'] as const).filter((key) => !isSame(before[key], now[key]))
  const was = keys.map((key) => `\`${key}\` was \`${JSON.stringify(before[key]) ?? 'not there'}\``)
  return was.length === 0 ? '' : `: ${was.join(', ')}`
}
