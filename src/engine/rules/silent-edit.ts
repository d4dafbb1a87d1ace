import { appendedEntries, entriesOf } from '../change/history.ts'
import { type Kept, keptClaims, keptSources, movedClaims } from '../change/kept-records.ts'
import { canonical, collapsed, saysSame } from '../change/same.ts'
import type { Claim, Dispatch } from '../types.ts'
import { listedNames } from '../words/list.ts'
import { defineRule, type Report } from './rule.ts'

export const silentEdit = defineRule({
  id: 'silent-edit',
  severity: 'error',
  scope: 'change',
  why: 'A badge belongs to the words and the evidence it was given for; readers must see when those changed.',
  asks:
    'A change of the statement, the kind, what a claim rests on or its evidence, or of a source’s stake, line or origin, ' +
    'comes with a new history entry; a reworded statement with one that says what it `was`. ' +
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
    for (const kept of keptClaims(base, garden)) {
      if (reportUnsaidRewording(kept, report)) continue
      reportUnless(kept, changedOfClaim(kept, movedClaims(garden)), 'badge', asOf, report)
    }
    for (const kept of keptSources(base, garden)) {
      reportUnless(kept, changedOfSource(kept), 'grade', asOf, report)
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

function changedOfClaim({ was, is }: Kept<Claim> | Kept<Dispatch>, moved: ReadonlyMap<string, string>): string[] {
  const now = (id: string): string => moved.get(id) ?? id
  return [
    ...changed(
      'statement',
      'statement' in was.record && was.record.statement,
      'statement' in is.record && is.record.statement,
    ),
    ...changed('kind', was.claimKind, is.claimKind),
    ...changed('rests', sorted(was.record.rests?.map(now)), sorted(is.record.rests)),
    ...(evidenceChanged(was, is) ? ['evidence'] : []),
  ]
}

function changedOfSource({ was, is }: Kept<Extract<Kept['was'], { kind: 'source' }>>): string[] {
  return [
    ...changed('stake', was.record.stake, is.record.stake),
    ...changed('derives', sorted(was.record.derives), sorted(is.record.derives)),
    ...changed('origin', was.record.origin, is.record.origin),
  ]
}

/** Whether anything but the removal of citations changed, which has a rule of its own. Order does not matter. */
function evidenceChanged(was: Claim | Dispatch, is: Claim | Dispatch): boolean {
  const left = (was.record.evidence ?? []).map(canonical)
  const added = (is.record.evidence ?? []).filter((citation) => {
    const at = left.indexOf(canonical(citation))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return added.length > 0
}

function changed(key: string, before: unknown, after: unknown): string[] {
  return saysSame(before, after) ? [] : [key]
}

function sorted(ids: readonly string[] = []): string[] {
  return [...ids].sort()
}
