import { appendedEntries, entriesOf } from '../change/history.ts'
import { type Kept, keptClaims, keptSeries, keptSources } from '../change/kept-records.ts'
import { type IdsOfToday, idsOfToday } from '../change/moves.ts'
import { canonical, collapsed, saysSame } from '../change/same.ts'
import { seriesChanges } from '../change/series-changes.ts'
import type { Claim, Dispatch, Series, Source } from '../types.ts'
import { listedNames } from '../words/list.ts'
import { defineRule, type Report } from './rule.ts'

export const silentEdit = defineRule({
  id: 'silent-edit',
  severity: 'error',
  scope: 'change',
  why: 'A badge belongs to the words and the evidence it was given for; readers must see when those changed.',
  asks:
    'A change of the statement, the kind, what a claim rests on or its evidence, of a source’s stake, line or origin, or ' +
    'of the columns, rows or claims that a series had, comes with a new history entry; a reworded statement with one that says what it `was`. ' +
    'This is judged against a base revision.',
  bad: `statement: Small models are always cheapest.   # it said: cheapest on easy tasks
history:
  - { date: 2026-05-30, by: remy, badge: caveat, why: One paper. }
`,
  good: `statement: Small models are always cheapest.
history:
  - { date: 2026-05-30, by: remy, badge: caveat, why: One paper. }
  - { date: 2026-06-05, by: remy, badge: caveat, why: The paper says more., was: Small models are cheapest on easy tasks. }
`,
  check({ base, garden, asOf }, report) {
    const today = idsOfToday(garden)
    for (const kept of keptClaims(base, garden)) {
      if (!kept.is.whole || reportUnsaidRewording(kept, report)) continue
      reportUnless(kept, changedOfClaim(kept, today), 'badge', asOf, report)
    }
    for (const kept of keptSources(base, garden)) {
      if (kept.is.whole) reportUnless(kept, changedOfSource(kept, today), 'grade', asOf, report)
    }
    for (const kept of keptSeries(base, garden)) {
      if (kept.is.whole && appendedEntries(kept.was, kept.is).length === 0) reportOfSeries(kept, today, asOf, report)
    }
  },
})

/** Reports the keys that changed unless an entry was added. */
function reportUnless(
  kept: Kept,
  keys: readonly string[],
  moves: 'badge' | 'grade',
  asOf: string,
  report: Report,
): void {
  const [first] = keys
  if (first === undefined || appendedEntries(kept.was, kept.is).length > 0) return
  const last = entriesOf(kept.is).at(-1)
  const was = first === 'statement' ? ', was: … the old statement … ' : ' '
  report({
    place: kept.is.locate(`/${first}`, 'key'),
    message: `${listedNames(keys)} changed, and the history says nothing of it.`,
    fix: `Add an entry at the end of \`history\`:\n  - { date: ${asOf}, by: …, ${moves}: ${last?.[moves]}, why: …${was}}`,
  })
}

function reportOfSeries(kept: Kept<Series>, today: IdsOfToday, asOf: string, report: Report): void {
  for (const { place, message } of seriesChanges(kept, today)) {
    report({
      place,
      message: `${message}, and the history says nothing of it.`,
      fix: `Add an entry at the end of \`history\`:\n  - { date: ${asOf}, by: …, why: … }`,
    })
  }
}

/** A reworded statement needs an entry that says what it was, even when other entries were added. */
function reportUnsaidRewording({ was, is }: Kept<Claim> | Kept<Dispatch>, report: Report): boolean {
  if (was.kind !== 'claim' || is.kind !== 'claim') return false
  const before = was.record.statement
  const appended = appendedEntries(was, is)
  const isSaid = appended.some((entry) => entry.was !== undefined && collapsed(entry.was) === collapsed(before))
  if (saysSame(before, is.record.statement) || appended.length === 0 || isSaid) return false
  report({
    place: is.locate('/statement', 'key'),
    message: '`statement` changed, and no new entry of the history says what it was.',
    fix: `Add to the new entry: \`was: ${JSON.stringify(collapsed(before))}\`.`,
  })
  return true
}

function changedOfClaim({ was, is }: Kept<Claim> | Kept<Dispatch>, today: IdsOfToday): string[] {
  return [
    ...changed(
      'statement',
      'statement' in was.record && was.record.statement,
      'statement' in is.record && is.record.statement,
    ),
    ...changed('kind', was.claimKind, is.claimKind),
    ...changed('rests', named(today.claim, was.record.rests), named(today.claim, is.record.rests)),
    ...(evidenceChanged(was, is, today) ? ['evidence'] : []),
  ]
}

function changedOfSource({ was, is }: Kept<Source>, today: IdsOfToday): string[] {
  return [
    ...changed('stake', was.record.stake, is.record.stake),
    ...changed('derives', named(today.source, was.record.derives), named(today.source, is.record.derives)),
    ...changed('origin', was.record.origin, is.record.origin),
  ]
}

/** Whether anything but the removal of citations changed, which has a rule of its own. Order does not matter. */
function evidenceChanged(was: Claim | Dispatch, is: Claim | Dispatch, today: IdsOfToday): boolean {
  if (was.record.evidence === is.record.evidence) return false
  const citationsOf = ({ record: { evidence = [] } }: Claim | Dispatch): string[] =>
    evidence.map((citation) => canonical({ ...citation, source: today.source(citation.source) }))
  const left = Map.groupBy(citationsOf(was), (citation) => citation)
  return citationsOf(is).some((citation) => left.get(citation)?.pop() === undefined)
}

/** What a record names, by the ids of today: naming another by its new id changes nothing. Order does not matter. */
function named(today: (id: string) => string, ids: readonly string[] = []): string[] {
  return ids.map(today).sort()
}

function changed(key: string, before: unknown, after: unknown): string[] {
  return saysSame(before, after) ? [] : [key]
}
