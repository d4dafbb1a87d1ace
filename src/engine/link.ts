import { compareText } from './diagnostic.ts'
import { cycles, type Graph, reachable } from './graph.ts'
import { lazily } from './lazy.ts'
import { LinkedCitation } from './linked-citation.ts'
import type { CitationRecord } from './records.ts'
import type { Claim, Dispatch, Garden, Judged, Leg, Media, Source } from './types.ts'
import type { RecordKind, Valid } from './valid.ts'
import { withMarks } from './validate/valid.ts'

/** Records → a garden in which every id is resolved. What an id names may be missing; that is a rule's to say. */
export function link(records: readonly Valid[], unreadable: Garden['unreadable'], media: Media): Garden {
  const all = Map.groupBy(records, ({ kind }) => kind)
  const sources = linkSources(byId(all, 'source'))
  const { claims, legsOf } = linkClaims(byId(all, 'claim'), sources)
  return {
    garden: byId(all, 'garden').values().next().value,
    policy: byId(all, 'policy').values().next().value,
    voices: byId(all, 'voice'),
    pages: byId(all, 'page'),
    claims,
    sources,
    dispatches: mapValues(byId(all, 'dispatch'), (valid) => linkDispatch(valid, legsOf(valid), sources)),
    series: byId(all, 'series'),
    unreadable,
    media,
  }
}

function byId<K extends RecordKind>(
  records: ReadonlyMap<RecordKind, readonly Valid[]>,
  kind: K,
): Map<string, Valid<K>> {
  const ofKind = (records.get(kind) ?? []).filter((valid): valid is Valid<K> => valid.kind === kind)
  return new Map(ofKind.sort((a, b) => compareText(a.id, b.id)).map((valid) => [valid.id, valid]))
}

/**
 * Sources whose lines are worked out when they are first asked for: written out, the lines of a chain of sources would
 * take its square. (A copy of a source by spread asks, and then holds what it was told.)
 */
function linkSources(records: ReadonlyMap<string, Valid<'source'>>): Map<string, Source> {
  const derives = mapValues(records, ({ record }) => record.derives ?? [])
  const lineOf = (id: string): readonly Source[] => reachable(derives, id).flatMap((each) => sources.get(each) ?? [])
  const sources: Map<string, Source> = mapValues(records, (valid) =>
    derives.get(valid.id)?.length ? withLine(copyOf(valid), lineOf) : alone(copyOf(valid)),
  )
  return sources
}

function alone(valid: Valid<'source'>): Source {
  const line: Source[] = []
  const source = Object.assign(valid, { line })
  line.push(source)
  return source
}

/** Of sources that derive from others, how to find their lines, and those that were found. */
const lines = new WeakMap<Source, { readonly find: (id: string) => readonly Source[]; found?: readonly Source[] }>()

const lineLater = lazily((source: Source) => {
  const line = lines.get(source)
  if (line) line.found ??= line.find(source.id)
  return line?.found
})

function withLine(valid: Valid<'source'>, find: (id: string) => readonly Source[]): Source {
  const source: Source = Object.defineProperty(valid as Source, 'line', lineLater)
  lines.set(source, { find })
  return source
}

/** A copy of a record, to which more is put. A spread would ask for its marks, and those of most records nobody asks for. */
function copyOf<K extends RecordKind>(valid: Valid<K>): Valid<K> {
  const { kind, id, path, record, locate, whole, values, prose, naming } = valid
  return withMarks({ kind, id, path, record, locate, whole, values, prose, naming })
}

/** First every claim, then what it rests on. */
function linkClaims(records: ReadonlyMap<string, Valid<'claim'>>, sources: ReadonlyMap<string, Source>) {
  const linked = mapValues(records, (valid) => {
    const legs: Leg[] = []
    return { claim: linkClaim(valid, legs, sources), legs }
  })
  const claims = mapValues(linked, ({ claim }) => claim)
  const legsOf = legLinker(records, claims)
  for (const { claim, legs } of linked.values()) legs.push(...legsOf(claim))
  return { claims, legsOf }
}

/** What a record rests on. A claim that rests, in the end, on the one that names it is left out: it carries nothing. */
function legLinker(records: ReadonlyMap<string, Valid<'claim'>>, claims: ReadonlyMap<string, Claim>) {
  const rests: Graph = mapValues(records, ({ record }) => record.rests ?? [])
  const roundOf = new Map(cycles(rests).flatMap((round) => round.map((id) => [id, round] as const)))
  return ({ kind, id, record }: Valid<'claim'> | Valid<'dispatch'>): Leg[] => {
    const round = kind === 'claim' ? roundOf.get(id) : undefined
    return [...new Set(record.rests ?? [])].map((on) => ({
      id: on,
      claim: round && roundOf.get(on) === round ? undefined : claims.get(on),
    }))
  }
}

function linkClaim(valid: Valid<'claim'>, legs: readonly Leg[], sources: ReadonlyMap<string, Source>): Claim {
  const { record, id } = valid
  return Object.assign(copyOf(valid), {
    kind: 'claim' as const,
    claimKind: record.kind,
    page: id.slice(0, id.indexOf('/')),
    withdrawn: record.withdrawn !== undefined,
    ...linkEvidence(record, legs, sources),
  })
}

function linkDispatch(valid: Valid<'dispatch'>, legs: readonly Leg[], sources: ReadonlyMap<string, Source>): Dispatch {
  return Object.assign(copyOf(valid), {
    kind: 'dispatch' as const,
    claimKind: 'dispatch' as const,
    withdrawn: false,
    ...linkEvidence(valid.record, legs, sources),
  })
}

function linkEvidence(
  { history, evidence = [] }: { history: Judged['history']; evidence?: readonly CitationRecord[] | undefined },
  legs: readonly Leg[],
  sources: ReadonlyMap<string, Source>,
): Pick<Judged, 'history' | 'citations' | 'legs'> {
  const planted = history[0]?.date ?? ''
  const citations = evidence.map(
    (citation, index) => new LinkedCitation(citation, index, sources.get(citation.source), planted),
  )
  return { history, citations, legs }
}

function mapValues<V, W>(map: ReadonlyMap<string, V>, to: (value: V) => W): Map<string, W> {
  return new Map([...map].map(([key, value]) => [key, to(value)]))
}
