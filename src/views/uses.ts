import type { Claim, Dispatch, Garden, Valid } from '../engine/index.ts'

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
  /** Pages whose open questions name a claim. */
  asking(claim: string): readonly Valid<'page'>[]
  /** Whatever links or relates to a page. */
  namingPage(page: string): readonly Speaker[]
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
  const citing = new Index<Claim | Dispatch>()
  const resting = new Index<Claim | Dispatch>()
  const touching = new Index<Dispatch>()
  const asking = new Index<Valid<'page'>>()
  const naming = { claim: new Index<Speaker>(), source: new Index<Speaker>(), page: new Index<Speaker>() }

  for (const claim of [...garden.claims.values(), ...garden.dispatches.values()]) {
    for (const { sourceId } of claim.citations) citing.add(sourceId, claim)
    for (const { id } of claim.legs) resting.add(id, claim)
  }
  for (const dispatch of garden.dispatches.values()) {
    for (const { claim } of dispatch.record.touches ?? []) touching.add(claim, dispatch)
  }
  for (const page of garden.pages.values()) {
    for (const { claims = [] } of page.record.questions ?? []) for (const claim of claims) asking.add(claim, page)
    for (const { page: other } of page.record.related ?? []) naming.page.add(other, page)
  }
  for (const speaker of [...garden.pages.values(), ...garden.claims.values(), ...garden.dispatches.values()]) {
    for (const { format, pointer } of speaker.marks) {
      if (format !== 'markdown') continue
      for (const reference of speaker.prose(pointer).references) naming[reference.kind].add(reference.id, speaker)
    }
  }
  return {
    citing: (id) => citing.get(id),
    resting: (id) => resting.get(id),
    touching: (id) => touching.get(id),
    asking: (id) => asking.get(id),
    namingClaim: (id) => naming.claim.get(id),
    namingSource: (id) => naming.source.get(id),
    namingPage: (id) => naming.page.get(id),
  }
}
