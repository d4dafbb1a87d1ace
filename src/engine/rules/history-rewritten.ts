import { entriesOf, firstRewritten, pairsOfEntries, repeatedEntries } from '../change/history.ts'
import { type Kept, keptRecords, recordsWithPast, removedRecords } from '../change/kept-records.ts'
import { isSame } from '../change/same.ts'
import type { Garden } from '../types.ts'
import { defineRule, type Report } from './rule.ts'

export const historyRewritten = defineRule({
  id: 'history-rewritten',
  severity: 'error',
  scope: 'change',
  why: 'A history that can be rewritten proves nothing: readers could no longer see what they were told before.',
  asks:
    'Entries of a history are added at the end and never changed, moved or removed, not even in their white space; a ' +
    'withdrawal or a retraction stays. No new entry repeats an earlier one of its record, and no new record brings two ' +
    'entries in a row that are those of another. This is judged against a base revision.',
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
    for (const { was, is } of recordsWithPast(base, garden)) {
      if (!was || firstRewritten(was, is) === undefined) checkRepeats(is, was ? entriesOf(was).length : 0, report)
    }
    checkCopies(base, garden, report)
  },
})

function checkRepeats(is: Kept['is'], from: number, report: Report): void {
  for (const { at, of } of repeatedEntries(is, from)) {
    report({
      place: is.locate(`/history/${at}`),
      message: `Entry ${at + 1} of the history says again what entry ${of + 1} says, on the same day.`,
      fix: 'Take it out. If somebody looked again, say on which day and what they found.',
    })
  }
}

/**
 * What is new has no past of its own: two entries in a row that are another's make it look tended for long. One alone
 * may be alike, where several records are planted together. Of a record that is gone, that it is gone is told.
 */
function checkCopies(base: Garden, garden: Garden, report: Report): void {
  const fresh = recordsWithPast(base, garden).flatMap(({ was, is }) => (was ? [] : [is]))
  if (fresh.length === 0) return
  const gone = new Set(removedRecords(base, garden))
  const onRecord = recordsWithPast(base, base).map(({ is }) => is)
  const owners = new Map(
    onRecord.filter((each) => !gone.has(each)).flatMap((each) => pairsOfEntries(each).map((pair) => [pair, each])),
  )
  for (const is of fresh) {
    const pairs = pairsOfEntries(is)
    const at = pairs.findIndex((pair) => owners.has(pair))
    const owner = owners.get(pairs[at] ?? '')
    if (!owner) continue
    report({
      place: is.locate(`/history/${at}`),
      message: `This ${is.kind} is new, and entries ${at + 1} and ${at + 2} of its history are those of the ${owner.kind} \`${owner.id}\`.`,
      fix: `Begin the history with the day on which this ${is.kind} was planted. If \`${owner.id}\` moved here, say so under \`was\`.`,
    })
  }
}

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
  if (!before || isSame(before.lasting, decisionOf(is)?.lasting)) return
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
