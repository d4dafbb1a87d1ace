import { kinds, recordKinds } from '../../kinds.ts'
import type { CitationRecord } from '../../records.ts'
import { columnOf } from '../../series/columns.ts'
import type { Claim, Dispatch, Garden, Series, Source } from '../../types.ts'
import type { RecordKind, Valid } from '../../valid.ts'
import { formerIds } from '../moves.ts'

/** A record of one garden under the name that it goes by among all of both: `claim economy/bread`. */
export type RecordKey = string

export function keyOf(kind: RecordKind, id: string): RecordKey {
  return `${kind} ${id}`
}

/** The records of a garden by key: the garden and the policy first, then by kind and id. */
export type Records = ReadonlyMap<RecordKey, Valid>

export function recordsOf(garden: Garden): Records {
  const collections: Record<RecordKind, Iterable<Valid>> = {
    garden: garden.garden ? [garden.garden] : [],
    policy: garden.policy ? [garden.policy] : [],
    page: garden.pages.values(),
    claim: garden.claims.values(),
    source: [...garden.sources.values()].map((source) => ({
      ...plain(source),
      kind: source.kind,
      id: source.id,
      record: source.record,
    })),
    dispatch: garden.dispatches.values(),
    series: garden.series.values(),
    voice: garden.voices.values(),
  }
  return new Map(recordKinds.flatMap((kind) => [...collections[kind]].map((each) => [keyOf(kind, each.id), each])))
}

/** The records of a garden by the ids that they have in a later one. */
export interface Renamed {
  readonly records: Records
  /** The id that each record had which has another one now. */
  readonly formerly: ReadonlyMap<RecordKey, string>
}

/** Says of an id how its record is called later. */
type Rename = (id: string) => string

/**
 * The records of a garden under their ids of today, also where claims and sources name each other, so that a record that
 * moved is held against itself and drags nothing along. What moved onto a record that was there already is gone.
 */
export function underTodaysIds(base: Garden, head: Garden): Renamed {
  const moved = [
    movedIn(base.claims, head.claims),
    movedIn(base.sources, head.sources),
    movedIn(base.dispatches, head.dispatches),
    movedIn(base.series, head.series),
  ] as const
  if (moved.every(({ size }) => size === 0)) return { records: recordsOf(base), formerly: new Map() }
  const [claim, source, dispatch] = [rename(moved[0]), rename(moved[1]), rename(moved[2])]
  const series = rename(moved[3])
  const renamed = [
    ...[...base.claims.values()].map((each): [string, Valid] => [each.id, renamedClaim(each, claim, source)]),
    ...[...base.sources.values()].map((each): [string, Valid] => [each.id, renamedSource(each, source)]),
    ...[...base.dispatches.values()].map((each): [string, Valid] => [
      each.id,
      renamedDispatch(each, dispatch, claim, source),
    ]),
    ...[...base.series.values()].map((each): [string, Valid] => [each.id, renamedSeries(each, series, claim, source)]),
  ]
  const records = new Map([...recordsOf(base)].filter(([, { kind }]) => !kinds[kind].lasts))
  const formerly = new Map<RecordKey, string>()
  for (const [old, record] of renamed) {
    const key = keyOf(record.kind, record.id)
    records.set(key, record)
    if (record.id !== old) formerly.set(key, old)
  }
  return { records, formerly }
}

/** The ids of records that have another one later, each with that. */
function movedIn<R extends Claim | Source | Dispatch | Series>(
  base: ReadonlyMap<string, R>,
  head: ReadonlyMap<string, R>,
): ReadonlyMap<string, string> {
  return new Map([...formerIds(head)].filter(([old, id]) => base.has(old) && !base.has(id)))
}

function rename(moved: ReadonlyMap<string, string>): Rename {
  return (id) => moved.get(id) ?? id
}

function renamedClaim(claim: Claim, today: Rename, source: Rename): Valid<'claim'> {
  const { record } = claim
  return {
    ...plain(claim),
    kind: 'claim',
    id: today(claim.id),
    record: { ...record, evidence: citing(record.evidence, source), ...resting(record.rests, today) },
  }
}

function renamedDispatch(dispatch: Dispatch, today: Rename, claim: Rename, source: Rename): Valid<'dispatch'> {
  const { record } = dispatch
  return {
    ...plain(dispatch),
    kind: 'dispatch',
    id: today(dispatch.id),
    record: {
      ...record,
      ...(record.evidence ? { evidence: citing(record.evidence, source) } : {}),
      ...resting(record.rests, claim),
    },
  }
}

function renamedSource(source: Source, today: Rename): Valid<'source'> {
  const { record } = source
  const derives = record.derives ? { derives: record.derives.map(today) } : {}
  return { ...plain(source), kind: 'source', id: today(source.id), record: { ...record, ...derives } }
}

function renamedSeries(series: Series, today: Rename, claim: Rename, source: Rename): Valid<'series'> {
  const { record } = series
  const at = columnOf(record, record.source)?.at
  const rows = record.rows.map((row) => row.map((cell, index) => (index === at && cell !== null ? source(cell) : cell)))
  const claims = record.claims ? { claims: record.claims.map(claim) } : {}
  return { ...plain(series), kind: 'series', id: today(series.id), record: { ...record, rows, ...claims } }
}

function citing(evidence: readonly CitationRecord[], source: Rename): CitationRecord[] {
  return evidence.map((citation) => ({ ...citation, source: source(citation.source) }))
}

function resting(rests: readonly string[] | undefined, claim: Rename): { rests?: string[] } {
  return rests ? { rests: rests.map(claim) } : {}
}

/** What a record holds besides what names others; without the line of a source, which is worked out when asked for. */
function plain({ path, locate, marks, whole, values, prose, naming }: Valid): Omit<Valid, 'kind' | 'id' | 'record'> {
  return { path, locate, marks, whole, values, prose, naming }
}
