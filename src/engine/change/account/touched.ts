import type { Diagnostic } from '../../diagnostic.ts'
import type { CitationRecord } from '../../records.ts'
import { rules } from '../../rules/index.ts'
import type { Garden } from '../../types.ts'
import type { Valid } from '../../valid.ts'
import type { JudgedGarden, Verdict } from '../../verdict.ts'
import { isSame } from '../same.ts'
import { citationDifference } from './citation-difference.ts'
import { listingDifference } from './listing-difference.ts'
import { withNames } from './named-rows.ts'
import type { RecordKey, Records, Renamed } from './records.ts'
import type { Refs } from './refs.ts'
import { type Row, rowDifference } from './row-difference.ts'
import type { Fate, NewEntry, TouchedRecord } from './touched-record.ts'

/** A record before and after; one of the two may not be there. */
interface Pair {
  readonly key: RecordKey
  readonly was: Valid | undefined
  readonly is: Valid | undefined
}

/** The keys of records that are not to the letter what they were, or have another id. */
export function touchedKeys({ records: base, formerly }: Renamed, head: Records): Set<RecordKey> {
  const keys = new Set([...head.keys(), ...base.keys()])
  return new Set(
    [...keys].filter((key) => {
      const [was, is] = [base.get(key), head.get(key)]
      return !was || !is || formerly.has(key) || (was.record !== is.record && !isSame(was.record, is.record))
    }),
  )
}

/** What it takes to tell what became of a record. */
export interface Telling {
  readonly base: Garden
  readonly head: Garden
  readonly before: Renamed
  readonly after: Records
  readonly refs: Refs
  readonly diagnostics: readonly Diagnostic[]
  /** The verdicts after the change. */
  readonly judged: JudgedGarden
}

/** What became of each of some records, but for what they do to others. */
export function touchedRecords(
  keys: Iterable<RecordKey>,
  { base, head, before, after, refs, diagnostics, judged }: Telling,
): Omit<TouchedRecord, 'byItself'>[] {
  const broken = brokenRules(diagnostics)
  return [...keys].flatMap((key) => {
    const pair = { key, was: before.records.get(key), is: after.get(key) }
    const valid = pair.is ?? pair.was
    if (!valid) return []
    const record = refs.of(valid.kind, valid.id)
    const history = historyOf(pair)
    const verdict = pair.is && verdictOf(pair.is, judged)
    return [
      {
        record,
        fate: fateOf(pair, base, head),
        formerly: before.formerly.get(key) ?? null,
        inPart: pair.was?.whole === false || pair.is?.whole === false,
        breaks: broken.get(valid.path) ?? [],
        inForce: history.inForce,
        earned: verdict?.earned ?? null,
        contested: verdict?.contested ?? false,
        entries: history.entries,
        citations: citationsOf(pair, refs, head),
        rows: withNames(valid.kind, rowsOf(pair, history.rewritten), refs),
        listing: listingOf(pair, refs),
      },
    ]
  })
}

function listingOf({ was, is }: Pair, refs: Refs): TouchedRecord['listing'] {
  if (!is || !('planted' in is.record)) return null
  const before = was && 'planted' in was.record ? was.record : undefined
  return listingDifference(before, is.record, (id) => refs.of('claim', id))
}

/** What is told in a way of its own. */
const toldElsewhere = new Set(['evidence', 'was', 'history'])

/** What changed of a record, and of the entries of its history that were to stay as they were. */
function rowsOf({ was, is }: Pair, { before, after }: Rewritten): Row[] {
  return [
    ...rowDifference({ history: before }, { history: after }),
    ...rowDifference(was?.record ?? {}, is?.record ?? {}, toldElsewhere),
  ]
}

/** Entries that were rewritten; none where the old history begins the new one, as it should. */
interface Rewritten {
  readonly before: readonly object[]
  readonly after: readonly object[]
}

function fateOf({ was, is }: Pair, base: Garden, head: Garden): Fate {
  if (was && is) return 'changed'
  if (is) return base.unreadable[is.kind].has(is.id) ? 'mended' : 'added'
  return was && head.unreadable[was.kind].has(was.id) ? 'unreadable' : 'removed'
}

/** The rules over changes that each file breaks. */
function brokenRules(diagnostics: readonly Diagnostic[]): Map<string, string[]> {
  const broken = new Map<string, string[]>()
  for (const { rule, severity, place } of diagnostics) {
    if (severity !== 'error' || rules[rule].scope !== 'change') continue
    const known = broken.get(place.path) ?? []
    if (!known.includes(rule)) broken.set(place.path, [...known, rule])
  }
  return broken
}

interface History {
  /** The entries that a change adds, which are all of a new record's. */
  readonly entries: readonly NewEntry[]
  readonly rewritten: Rewritten
  readonly inForce: TouchedRecord['inForce']
}

function historyOf({ was, is }: Pair): History {
  const before = entriesIn(was)
  const after = entriesIn(is)
  const isRewritten = is !== undefined && before.some((entry, index) => !isSame(entry, after[index]))
  const lastOf = (entries: readonly NewEntry[]): string | null => entries.at(-1)?.badge ?? entries.at(-1)?.grade ?? null
  return {
    entries: after.slice(before.length),
    rewritten: isRewritten ? { before, after: after.slice(0, before.length) } : { before: [], after: [] },
    inForce: before.length + after.length === 0 ? null : { from: lastOf(before), to: lastOf(after) },
  }
}

function entriesIn(valid: Valid | undefined): NewEntry[] {
  if (!valid || !('history' in valid.record)) return []
  return valid.record.history.map((entry) => ({
    date: entry.date,
    by: entry.by,
    badge: 'badge' in entry ? entry.badge : null,
    grade: 'grade' in entry ? entry.grade : null,
    why: entry.why,
    was: 'was' in entry ? (entry.was ?? null) : null,
  }))
}

function citationsOf({ was, is }: Pair, refs: Refs, { sources }: Garden): TouchedRecord['citations'] {
  if (!is) return []
  return citationDifference(
    evidenceIn(was),
    evidenceIn(is),
    (id) => refs.of('source', id),
    (id) => sources.get(id)?.record.passages,
  )
}

function evidenceIn(valid: Valid | undefined): readonly CitationRecord[] {
  return valid && 'evidence' in valid.record ? (valid.record.evidence ?? []) : []
}

function verdictOf({ kind, id }: Valid, { verdicts, dispatchVerdicts }: JudgedGarden): Verdict | undefined {
  if (kind === 'claim') return verdicts.get(id)
  return kind === 'dispatch' ? dispatchVerdicts.get(id) : undefined
}
