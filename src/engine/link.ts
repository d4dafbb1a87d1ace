import { compareText } from './diagnostic.ts'
import { cycles, type Graph, reachable } from './graph.ts'
import type { CitationRecord } from './records.ts'
import type { Citation, Claim, Dispatch, Garden, Judged, Leg, RecordKind, Source, Valid } from './types.ts'

/** Records → a garden in which every id is resolved. What an id names may be missing; that is a rule's to say. */
export function link(records: readonly Valid[], unreadable: Garden['unreadable']): Garden {
  const sources = linkSources(byId(records, 'source'))
  const claimRecords = byId(records, 'claim')
  const claims = new Map<string, Claim>()
  const legsOf = legLinker(claimRecords, claims)
  for (const [id, valid] of claimRecords) claims.set(id, linkClaim(valid, legsOf(valid), sources))
  const dispatches = mapValues(byId(records, 'dispatch'), (valid) => linkDispatch(valid, legsOf(valid), sources))
  return {
    garden: byId(records, 'garden').values().next().value,
    policy: byId(records, 'policy').values().next().value,
    voices: byId(records, 'voice'),
    pages: byId(records, 'page'),
    claims,
    sources,
    dispatches,
    unreadable,
  }
}

function byId<K extends RecordKind>(records: readonly Valid[], kind: K): Map<string, Valid<K>> {
  const ofKind = records.filter((valid): valid is Valid<K> => valid.kind === kind)
  return new Map(ofKind.sort((a, b) => compareText(a.id, b.id)).map((valid) => [valid.id, valid]))
}

function linkSources(records: ReadonlyMap<string, Valid<'source'>>): Map<string, Source> {
  const derives = mapValues(records, ({ record }) => record.derives ?? [])
  const sources: Map<string, Source> = mapValues(records, (valid) => ({
    ...valid,
    get line() {
      return lines.get(valid.id) ?? lineOf(valid.id)
    },
  }))
  const lines = new Map<string, readonly Source[]>()
  const lineOf = (id: string): readonly Source[] => {
    const line = reachable(derives, id).flatMap((each) => sources.get(each) ?? [])
    lines.set(id, line)
    return line
  }
  return sources
}

/** Legs whose claims are looked up when they are asked for: the claims are being linked meanwhile. */
function legLinker(records: ReadonlyMap<string, Valid<'claim'>>, claims: ReadonlyMap<string, Claim>) {
  const rests: Graph = mapValues(records, ({ record }) => record.rests ?? [])
  const rounds = cycles(rests).map((round) => new Set(round))
  return (valid: Valid<'claim'> | Valid<'dispatch'>): Leg[] => {
    const round = valid.kind === 'claim' ? rounds.find((each) => each.has(valid.id)) : undefined
    return [...new Set(valid.record.rests ?? [])].map((id) => ({
      id,
      get claim() {
        return round?.has(id) ? undefined : claims.get(id)
      },
    }))
  }
}

function linkClaim(valid: Valid<'claim'>, legs: readonly Leg[], sources: ReadonlyMap<string, Source>): Claim {
  const { record, id } = valid
  return {
    ...valid,
    kind: 'claim',
    claimKind: record.kind,
    page: id.slice(0, id.indexOf('/')),
    withdrawn: record.withdrawn !== undefined,
    ...linkEvidence(record, legs, sources),
  }
}

function linkDispatch(valid: Valid<'dispatch'>, legs: readonly Leg[], sources: ReadonlyMap<string, Source>): Dispatch {
  return {
    ...valid,
    kind: 'dispatch',
    claimKind: 'dispatch',
    withdrawn: false,
    ...linkEvidence(valid.record, legs, sources),
  }
}

function linkEvidence(
  { history, evidence = [] }: { history: Judged['history']; evidence?: readonly CitationRecord[] | undefined },
  legs: readonly Leg[],
  sources: ReadonlyMap<string, Source>,
): Pick<Judged, 'history' | 'citations' | 'legs'> {
  const planted = history[0]?.date ?? ''
  const citations = evidence.map(
    (citation, index): Citation => ({
      index,
      sourceId: citation.source,
      source: sources.get(citation.source),
      stance: citation.stance,
      directness: citation.directness,
      added: citation.added ?? planted,
      answered: citation.answered?.date,
      dropped: citation.dropped?.date,
    }),
  )
  return { history, citations, legs }
}

function mapValues<V, W>(map: ReadonlyMap<string, V>, to: (value: V) => W): Map<string, W> {
  return new Map([...map].map(([key, value]) => [key, to(value)]))
}
