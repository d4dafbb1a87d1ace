import { type CitationChange, counted, type RecordKind, type TouchedRecord } from '../../engine/index.ts'
import { joined, type Line, most } from './page.ts'
import { cut } from './words.ts'

/** Of very many changed sources these are named, each with as many keys as `most.names`. */
const mostSources = 3

/** A source that is named on the way is cut to this. */
const longestTitle = 120

/** What became of what claims stand on: citations, the sources themselves, and what claims say of their own ground. */
export function evidenceChanged(records: readonly TouchedRecord[]): Line[] {
  const changed = records.filter(({ fate }) => fate === 'changed')
  const citations = Map.groupBy(
    changed.flatMap((each) => each.citations),
    ({ change }) => change,
  )
  const counts = fates.flatMap(([change, what]) => {
    const count = citations.get(change)?.length ?? 0
    return count > 0 ? [`${count} ${what}`] : []
  })
  return [
    ...(counts.length > 0 ? [[`evidence: ${counts.join(', ')}`]] : []),
    ...sourcesChanged(changed),
    ...groundChanged(changed),
  ]
}

/** What happens to citations, gravest first. */
const fates: readonly (readonly [CitationChange['change'], string])[] = [
  ['removed', 'taken off the record'],
  ['dropped', 'dropped'],
  ['answered', 'answered'],
  ['added', 'added'],
  ['changed', 'changed'],
]

function sourcesChanged(records: readonly TouchedRecord[]): Line[] {
  const sources = records.flatMap((each) => {
    const keys = each.record.kind === 'source' ? keysOf(each) : []
    return keys.length > 0 ? [{ name: each.record.name, keys }] : []
  })
  if (sources.length === 0) return []
  const shown = sources.slice(0, mostSources).map(({ name, keys }): Line => {
    const more: Line[] = keys.length > most.names ? [[`${keys.length - most.names} more keys`]] : []
    const said = [...keys.slice(0, most.names).map((key): Line => [{ code: key }]), ...more]
    return ['“', { words: cut(name, longestTitle) }, '” (', ...joined(said, ', '), ')']
  })
  const rest: Line[] = sources.length > mostSources ? [[`${sources.length - mostSources} more`]] : []
  return [[sources.length === 1 ? 'source changed: ' : 'sources changed: ', ...joined([...shown, ...rest])]]
}

/** What changed of a source besides its texts: its grade, and keys at its top. */
function keysOf({ inForce, rows }: TouchedRecord): string[] {
  const keys = rows.map(({ key }) => topOf(key)).filter((key) => !texts.source?.has(key) && !desk.has(key))
  return [...new Set([...(inForce && inForce.from !== inForce.to ? ['grade'] : []), ...keys])]
}

/** Where a source came in and which pages it is raw material for says nothing of what it is worth. */
const desk = new Set(['intake', 'pages'])

/** What a claim says of itself that it is judged by. */
const ground: readonly (readonly [string, (count: string, isOne: boolean) => string])[] = [
  ['kind', (count, isOne) => `${count} ${isOne ? 'is' : 'are'} of another kind`],
  ['rests', (count, isOne) => `${count} ${isOne ? 'rests' : 'rest'} on other claims`],
  ['settles', (count, isOne) => `${count} ${isOne ? 'settles' : 'settle'} on another day`],
]

function groundChanged(records: readonly TouchedRecord[]): Line[] {
  return ground.flatMap(([key, says]): Line[] => {
    const { length } = records.filter(({ record, rows }) => isClaim(record.kind) && rows.some((row) => row.key === key))
    return length === 0 ? [] : [[says(counted(length, 'claim'), length === 1)]]
  })
}

function isClaim(kind: RecordKind): boolean {
  return kind === 'claim' || kind === 'dispatch'
}

/** Keys at the top of records whose values are prose or other words of ours; a statement is told apart. */
const texts: Partial<Record<RecordKind, ReadonlySet<string>>> = {
  claim: new Set(['detail', 'unverified', 'figures', 'watch', 'alias']),
  dispatch: new Set(['title', 'body']),
  source: new Set(['summary', 'search']),
  page: new Set(['title', 'summary', 'body', 'related', 'questions', 'tended']),
  voice: new Set(['name', 'beat', 'bio']),
}

/** In how many records texts changed that these lines tell nowhere else. */
export function otherWords(records: readonly TouchedRecord[]): Line[] {
  const { length } = records.filter(
    ({ record: { kind }, fate, rows }) => fate === 'changed' && rows.some(({ key }) => isText(kind, key)),
  )
  return length === 0 ? [] : [[`other words changed in ${counted(length, 'record')}`]]
}

/** The claims that bear on a question are none of its words; the heading over a group of claims is one of the page's. */
function isText(kind: RecordKind, key: string): boolean {
  if (kind === 'page' && /^claims\..*\.group$/su.test(key)) return true
  return texts[kind]?.has(topOf(key)) === true && !key.endsWith('.claims')
}

function topOf(key: string): string {
  return key.split('.')[0] ?? ''
}
