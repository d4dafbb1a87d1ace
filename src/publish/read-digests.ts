import type { Claim, Dispatch, JudgedGarden, Source, Valid } from '../engine/index.ts'
import { type Read, type ReadFrom, type RecordSet, recordSets, subjects } from '../views/reads.ts'
import type { Uses } from '../views/uses.ts'
import { digestOf, digestOfText } from './digest.ts'

/** A record of a garden, resolved. */
type Linked = Claim | Dispatch | Source | Valid<'page' | 'voice' | 'series'>

/** Tells of anything that views are made from, by its name, a digest of what it is now. */
export function readDigests({ judged, uses, parts, folder, derived }: ReadFrom): (read: Read) => string {
  const { garden, policy, asOf } = judged
  const ofRecord = recordDigests(judged)
  const { images, faulty } = garden.media
  const known = new Map<Read, string>([
    ['parts', digestOf({ ...parts, voice: [...parts.voice] })],
    ['site', digestOf(asOf, folder, policy, garden.garden?.record, [...images], [...faulty])],
  ])
  for (const set of recordSets) {
    known.set(`ids ${set}`, digestOf([...garden[set].keys()]))
    known.set(`all ${set}`, digestOf([...garden[set].values()].map((record: Linked) => [record.id, ofRecord(record)])))
  }
  const digested = (_: string, value: unknown): unknown => (isLinked(value) ? [value.id, ofRecord(value)] : value)
  const ofUses = (set: RecordSet, id: string): string => {
    const names = namesOf(set)
    const source = garden.sources.get(id)
    const said = names.map((name) => (name === 'kin' ? source && uses.kin(source) : uses[name](id)))
    return digestOf(JSON.stringify(said, digested))
  }
  const sought = (read: Read): string => {
    const [, way, name = '', id = ''] = /^(?:(about|derived) )?(\S+) (.*)$/s.exec(read) ?? []
    if (way === 'derived') return digestOfText(derived(name, id) ?? '')
    const found = recordSets.find((set) => set === name)
    if (!found) return ''
    if (way === 'about') return ofUses(found, id)
    const record = garden[found].get(id)
    return record ? ofRecord(record) : ''
  }
  return (read) => {
    const digest = known.get(read) ?? sought(read)
    known.set(read, digest)
    return digest
  }
}

/** What is asked of those that a kind of record is spoken of by. */
function namesOf(set: RecordSet) {
  return (Object.keys(subjects) as (keyof Uses)[]).filter((name) => subjects[name] === set)
}

/** Digests of records, each with its verdict and with all that it refers to. */
function recordDigests({ verdicts, dispatchVerdicts }: JudgedGarden): (record: Linked) => string {
  const made = new Map<Linked, string>()
  const digestFrom = (linked: Linked): string => {
    const { kind, id, record } = linked
    if (kind === 'source') return digestOf(linked.line.map((source) => [source.id, source.record]))
    if (kind !== 'claim' && kind !== 'dispatch') return digestOf(record)
    const verdict = (kind === 'claim' ? verdicts : dispatchVerdicts).get(id)
    return digestOf(
      record,
      verdict,
      referredToBy(linked).map((each) => made.get(each)),
    )
  }
  return (linked) => {
    // Claims rest on claims through as many steps as somebody may write: no call within a call for each.
    const open = [linked]
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const missing = made.has(last) ? [] : referredToBy(last).filter((each) => !made.has(each))
      if (missing.length === 0 && !made.has(last)) made.set(last, digestFrom(last))
      if (missing.length === 0) open.pop()
      else open.push(...missing)
    }
    return made.get(linked) ?? ''
  }
}

/** The records that can be reached from one; those in the line of a source are a part of its own digest. */
function referredToBy(linked: Linked): readonly Linked[] {
  if (linked.kind !== 'claim' && linked.kind !== 'dispatch') return []
  const { citations, legs } = linked
  return [...citations.flatMap(({ source }) => source ?? []), ...legs.flatMap(({ claim }) => claim ?? [])]
}

function isLinked(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null && 'locate' in value
}
