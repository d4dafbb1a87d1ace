import {
  type Claim,
  type Dispatch,
  type Garden,
  type Kin,
  kinAmong,
  listedClaims,
  pointsOf,
  type Quarrel,
  quarrelsIn,
  type Series,
  type Source,
  type Valid,
} from '../engine/index.ts'

/** A page, a claim or a dispatch that speaks of something. */
export type Speaker = Valid<'page'> | Claim | Dispatch

/** Who speaks of what: the ways back along every link of the garden. Lists are by kind, then id. */
export interface Uses {
  /** Claims and dispatches that cite a source. */
  citing(source: string): readonly (Claim | Dispatch)[]
  /** Claims and dispatches that rest on a claim. */
  resting(claim: string): readonly (Claim | Dispatch)[]
  /** Dispatches that touch a claim. */
  touching(claim: string): readonly Dispatch[]
  /** Whatever names a claim in its prose. */
  namingClaim(claim: string): readonly Speaker[]
  /** Whatever cites a source in its prose. */
  namingSource(source: string): readonly Speaker[]
  /** Claims in the folder of a page. */
  plantedOn(page: string): readonly Claim[]
  /** Pages that list a claim, whatever its folder. */
  listing(claim: string): readonly Valid<'page'>[]
  /** Pages whose open questions name a claim. */
  asking(claim: string): readonly Valid<'page'>[]
  /** Whatever links or relates to a page. */
  namingPage(page: string): readonly Speaker[]
  /** Sources that are mapped to a page. */
  mappedTo(page: string): readonly Source[]
  /** Dispatches on a page. */
  dispatchesOn(page: string): readonly Dispatch[]
  /** Dispatches that a voice wrote. */
  dispatchesBy(voice: string): readonly Dispatch[]
  /** Claims whose history a voice began. */
  plantedBy(voice: string): readonly Claim[]
  /** Series whose rows are from a source. */
  drawnFrom(source: string): readonly Series[]
  /** Whether a source is cited or drawn. */
  isWorked(source: string): boolean
  /** Series that bear on a claim. */
  bearingOn(claim: string): readonly Series[]
  /** Sources that are related to one, each with the reason. */
  kin(source: Source): readonly Kin[]
  /** Where a figure of a claim cannot be true beside another. */
  quarrels(claim: string): readonly Quarrel[]
}

class Index<T> {
  readonly #lists = new Map<string, Set<T>>()

  add(key: string, item: T): void {
    const list = this.#lists.get(key) ?? new Set()
    this.#lists.set(key, list.add(item))
  }

  get(key: string): T[] {
    return [...(this.#lists.get(key) ?? [])]
  }
}

/** Walks every record once. */
export function usesOf(garden: Garden): Uses {
  const claims = [...garden.claims.values(), ...garden.dispatches.values()]
  const pages = [...garden.pages.values()]
  const citing = indexed(claims, ({ citations }) => citations.map(({ sourceId }) => sourceId))
  const resting = indexed(claims, ({ legs }) => legs.map(({ id }) => id))
  const touching = indexed([...garden.dispatches.values()], ({ record }) =>
    (record.touches ?? []).map(({ claim }) => claim),
  )
  const plantedOn = indexed([...garden.claims.values()], ({ page }) => [page])
  const listing = indexed(pages, ({ record }) => listedClaims(record).map(({ id }) => id))
  const asking = indexed(pages, ({ record }) => (record.questions ?? []).flatMap(({ claims: bearing = [] }) => bearing))
  const mapped = indexed([...garden.sources.values()], ({ record }) => record.pages ?? [])
  const dispatchesOn = indexed([...garden.dispatches.values()], ({ record }) => record.pages ?? [])
  const dispatchesBy = indexed([...garden.dispatches.values()], ({ record }) => [record.voice])
  const plantedBy = indexed([...garden.claims.values()], ({ history: [first] }) => (first ? [first.by] : []))
  const series = [...garden.series.values()]
  const drawnFrom = indexed(series, ({ record }) => pointsOf(record).flatMap(({ source }) => source ?? []))
  const bearingOn = indexed(series, ({ record }) => record.claims ?? [])
  const naming = indexed<Speaker>([...pages, ...claims], (speaker) =>
    namesIn(speaker).map(({ kind, id }) => `${kind} ${id}`),
  )
  return {
    citing: (id) => citing.get(id),
    resting: (id) => resting.get(id),
    touching: (id) => touching.get(id),
    plantedOn: (id) => plantedOn.get(id),
    listing: (id) => listing.get(id),
    asking: (id) => asking.get(id),
    namingClaim: (id) => naming.get(`claim ${id}`),
    namingSource: (id) => naming.get(`source ${id}`),
    namingPage: (id) => naming.get(`page ${id}`),
    mappedTo: (page) => mapped.get(page),
    dispatchesOn: (page) => dispatchesOn.get(page),
    dispatchesBy: (voice) => dispatchesBy.get(voice),
    plantedBy: (voice) => plantedBy.get(voice),
    drawnFrom: (id) => drawnFrom.get(id),
    isWorked: (id) => citing.get(id).length > 0 || drawnFrom.get(id).length > 0,
    bearingOn: (id) => bearingOn.get(id),
    kin: kinAmong([...garden.sources.values()]),
    quarrels: (id) => quarrelsIn(garden).of.get(id) ?? [],
  }
}

function indexed<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Index<T> {
  const index = new Index<T>()
  for (const item of items) for (const key of keysOf(item)) index.add(key, item)
  return index
}

/** Something that a record names. */
interface Named {
  readonly kind: 'claim' | 'source' | 'page' | 'series' | 'image'
  readonly id: string
}

/** What a record names in its prose and, of pages, as related. */
export function namesIn(speaker: Speaker): Named[] {
  const inProse = speaker.marks
    .filter(({ format }) => format === 'markdown')
    .flatMap(({ pointer }) => speaker.prose(pointer).references)
  const related = speaker.kind === 'page' ? (speaker.record.related ?? []) : []
  return [...inProse, ...related.map(({ page }): Named => ({ kind: 'page', id: page }))]
}
