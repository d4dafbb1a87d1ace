import { compareText } from '../diagnostic.ts'
import type { Source } from '../types.ts'

/** Why two sources count as one. */
export type Relation =
  | { readonly by: 'source'; readonly source: string }
  | { readonly by: 'origin' | 'publisher' | 'author'; readonly name: string }

/** What a line gives away of where it comes from. */
interface Trace {
  readonly sources: ReadonlySet<string>
  /** Compared form → as written. */
  readonly origins: ReadonlyMap<string, string>
  readonly publishers: ReadonlyMap<string, string>
  readonly authors: readonly Author[]
  /** Compared names of all authors, and of those without an ORCID. */
  readonly names: ReadonlySet<string>
  readonly namesAlone: ReadonlySet<string>
  readonly orcids: ReadonlySet<string>
}

interface Author {
  readonly name: string
  readonly compared: string
  readonly orcid: string | undefined
}

/**
 * The first reason why two sources are related (docs/judgement.md, "Related and independent sources"): anything in the
 * one's line and anything in the other's are the same source, or share an origin label, a publisher or an author.
 * Undefined when they are independent.
 */
export function relationBetween(a: Source, b: Source): Relation | undefined {
  const left = traceOf(a)
  const right = traceOf(b)
  const source = shared(left.sources, right.sources)
  if (source !== undefined) return { by: 'source', source }
  const origin = shared(left.origins.keys(), right.origins)
  if (origin !== undefined) return { by: 'origin', name: left.origins.get(origin) ?? origin }
  const publisher = shared(left.publishers.keys(), right.publishers)
  if (publisher !== undefined) return { by: 'publisher', name: left.publishers.get(publisher) ?? publisher }
  const author = left.authors.find((one) => isAmong(one, right))
  return author && { by: 'author', name: author.name }
}

/**
 * All by which a source can be related to another, each as a text of its own: two that are related have one in common.
 * The other way round it need not be so, since people of one name may have ORCIDs that tell them apart.
 */
export function ties(source: Source): ReadonlySet<string> {
  const { sources, origins, publishers, names, orcids } = traceOf(source)
  const of = (what: string, keys: Iterable<string>): string[] => [...keys].map((key) => `${what} ${key}`)
  return new Set([
    ...of('source', sources),
    ...of('origin', origins.keys()),
    ...of('publisher', publishers.keys()),
    ...of('name', names),
    ...of('orcid', orcids),
  ])
}

/** Labels and names are compared after NFKC, trimming, white space to one space, lower case. */
export function comparable(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
}

const traces = new WeakMap<Source, Trace>()

function traceOf(source: Source): Trace {
  const known = traces.get(source)
  if (known) return known
  const records = source.line.map((each) => each.record)
  const authors = records.flatMap((record) => (record.authors ?? []).map(readAuthor))
  const alone = authors.filter(({ orcid }) => orcid === undefined)
  const trace: Trace = {
    sources: new Set(source.line.map((each) => each.id)),
    origins: byComparable(records.map((record) => record.origin)),
    publishers: byComparable(records.map((record) => record.publisher)),
    authors,
    names: new Set(authors.map(({ compared }) => compared)),
    namesAlone: new Set(alone.map(({ compared }) => compared)),
    orcids: new Set(authors.flatMap(({ orcid }) => orcid ?? [])),
  }
  traces.set(source, trace)
  return trace
}

function byComparable(names: readonly (string | undefined)[]): Map<string, string> {
  return new Map(names.filter((name) => name !== undefined).map((name) => [comparable(name), name]))
}

function readAuthor(author: string | { name: string; orcid?: string | undefined }): Author {
  const { name, orcid } = typeof author === 'string' ? { name: author } : author
  return { name, compared: comparable(name), orcid: orcid?.toUpperCase() }
}

/** Two ORCIDs settle who is the same person; where one of two has none, the names do. */
function isAmong({ compared, orcid }: Author, { names, namesAlone, orcids }: Trace): boolean {
  return orcid === undefined ? names.has(compared) : orcids.has(orcid) || namesAlone.has(compared)
}

function shared(some: Iterable<string>, others: { has(key: string): boolean }): string | undefined {
  let first: string | undefined
  for (const key of some) {
    if (others.has(key) && (first === undefined || compareText(key, first) < 0)) first = key
  }
  return first
}
