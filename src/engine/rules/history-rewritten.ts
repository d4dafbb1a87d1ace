import { entriesOf, firstRewritten } from '../change/history.ts'
import { type Kept, keptRecords } from '../change/kept-records.ts'
import { saysSame } from '../change/same.ts'
import { defineRule, type Report } from './rule.ts'

export const historyRewritten = defineRule({
  id: 'history-rewritten',
  severity: 'error',
  scope: 'change',
  why: 'A history that can be rewritten proves nothing: readers could no longer see what they were told before.',
  asks:
    'Entries of a history are added at the end and never changed, moved or removed; a withdrawal or a retraction stays. ' +
    'This is judged against a base revision.',
  bad: `history:
  - { date: 2026-05-30, by: remy, badge: caveat, why: Two papers. }   # it was well-sourced
`,
  good: `history:
  - { date: 2026-05-30, by: remy, badge: well-sourced, why: Two papers. }
  - { date: 2026-06-05, by: editor, badge: caveat, why: The second retells the first. }
`,
  check({ base, garden }, report) {
    for (const kept of keptRecords(base, garden)) {
      checkEntries(kept, report)
      checkDecision(kept, report)
    }
  },
})

function checkEntries({ was, is }: Kept, report: Report): void {
  const at = firstRewritten(was, is)
  if (at === undefined) return
  const entry = entriesOf(was)[at]
  const isMissing = at >= entriesOf(is).length
  report({
    place: isMissing ? is.locate('/history', 'key') : is.locate(`/history/${at}`),
    message: isMissing
      ? `Entry ${at + 1} of the history, dated \`${entry?.date}\`, is gone.`
      : `Entry ${at + 1} of the history is not what it was: \`${words(entry)}\`.`,
    fix: 'Put the history back as it was, and add a new entry at its end that says what changed.',
  })
}

/** What decides a record for good: a claim's withdrawal, a source's retraction. */
function checkDecision({ was, is }: Kept, report: Report): void {
  const before = decisionOf(was)
  if (!before || saysSame(before.lasting, decisionOf(is)?.lasting)) return
  report({
    place: is.locate(`/${before.key}`, 'key'),
    message: `\`${before.key}\` was \`${words(before.lasting)}\`, and that is ${decisionOf(is) ? 'changed' : 'gone'}.`,
    fix: `Put it back as it was. If the record should count again, say so in a new one.`,
  })
}

function decisionOf({ record }: Kept['was']): { key: string; lasting: object } | undefined {
  if ('withdrawn' in record && record.withdrawn) {
    const { date, by, why } = record.withdrawn
    return { key: 'withdrawn', lasting: { date, by, why } }
  }
  if ('retracted' in record && record.retracted) {
    const { date, why } = record.retracted
    return { key: 'retracted', lasting: { date, why } }
  }
  return undefined
}

function words(entry: object | undefined): string {
  return Object.entries(entry ?? {})
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')
}
