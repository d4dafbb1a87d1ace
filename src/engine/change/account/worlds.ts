import type { Day } from '../../day.ts'
import { judge } from '../../judge/judge.ts'
import { forEachKind } from '../../kinds.ts'
import { link } from '../../link.ts'
import { noMedia } from '../../media/media.ts'
import type { PolicyRecord } from '../../records.ts'
import type { Valid } from '../../valid.ts'
import type { Verdict } from '../../verdict.ts'
import { keyOf, type RecordKey, type Records } from './records.ts'

/** A garden before and after a change, both under the ids of today and judged on one day. */
export interface BeforeAndAfter {
  readonly base: Records
  readonly head: Records
  readonly basePolicy: PolicyRecord
  readonly headPolicy: PolicyRecord
  readonly asOf: Day
  /** The records that are not the same in both. */
  readonly touched: ReadonlySet<RecordKey>
}

/** The part of two gardens that bears on one claim. */
export interface Neighbourhood {
  /** How many records it holds: the claim, all that it rests on, what these cite and what that derives from, in either garden. */
  readonly size: number
  /** Those of them that the change touches, and the policy if it does. */
  readonly parts: readonly RecordKey[]
  /** The claim's verdict if only some parts of the change had been made. */
  verdictWith(made: ReadonlySet<RecordKey>): Verdict | undefined
}

const policyKey = keyOf('policy', 'policy')
const nothingUnreadable = forEachKind(() => new Set<string>())

/**
 * Everything that a verdict on a claim or dispatch of both gardens depends on, and no more.
 *
 * @param most  of so many records no more are gathered, and there is no answer
 */
export function neighbourhoodOf(key: RecordKey, gardens: BeforeAndAfter, most: number): Neighbourhood | undefined {
  const { base, head, touched, asOf } = gardens
  const near = new Set([key])
  for (const each of near) {
    if (near.size > most) return undefined
    for (const next of leadsTo(each, gardens)) near.add(next)
  }
  return {
    size: near.size,
    parts: [...near, policyKey].filter((each) => touched.has(each)),
    verdictWith: (made) => {
      const records = [...near].flatMap((each) => (made.has(each) ? head : base).get(each) ?? [])
      const { claims, dispatches } = link(records, nothingUnreadable, noMedia)
      const claim = [...claims.values(), ...dispatches.values()].find(({ kind, id }) => keyOf(kind, id) === key)
      return claim && judge(claim, made.has(policyKey) ? gardens.headPolicy : gardens.basePolicy, asOf)
    },
  }
}

/** The records on whose verdicts some others bear, through any number of steps, those themselves among them. */
export function borneOnBy(keys: Iterable<RecordKey>, gardens: BeforeAndAfter): ReadonlySet<RecordKey> {
  const back = new Map<RecordKey, RecordKey[]>()
  for (const key of new Set([...gardens.base.keys(), ...gardens.head.keys()])) {
    for (const next of leadsTo(key, gardens)) {
      const from = back.get(next)
      if (from) from.push(key)
      else back.set(next, [key])
    }
  }
  const found = new Set(keys)
  for (const key of found) for (const from of back.get(key) ?? []) found.add(from)
  return found
}

/** What a record names, in either garden, that a verdict depends on. */
function leadsTo(key: RecordKey, { base, head }: BeforeAndAfter): RecordKey[] {
  const [was, is] = [base.get(key), head.get(key)]
  return was === is ? namedBy(was) : [...namedBy(was), ...namedBy(is)]
}

function namedBy(record: Valid | undefined): RecordKey[] {
  if (!record) return []
  const { record: data } = record
  return [
    ...('rests' in data ? (data.rests ?? []) : []).map((id) => keyOf('claim', id)),
    ...('evidence' in data ? (data.evidence ?? []) : []).map(({ source }) => keyOf('source', source)),
    ...('derives' in data ? (data.derives ?? []) : []).map((id) => keyOf('source', id)),
  ]
}
