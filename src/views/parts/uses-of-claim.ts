import type { Claim } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import type { Speaker } from '../uses.ts'
import { type RecordRef, recordRef } from './record-ref.ts'

/** Something that uses a claim, and in which ways: "among its claims", "in its text". */
export interface UseView {
  readonly ref: RecordRef
  readonly ways: readonly string[]
  /** The sentence that names it, or leads to it. */
  readonly sentence: string | undefined
}

/** Where a claim is used: pages first, then claims, then dispatches, each by id. */
export function usesOfClaim(context: Context, { id, page: folder }: Claim): UseView[] {
  const { garden, uses, words } = context
  const found = new Map<Speaker, string[]>()
  const add = (speaker: Speaker | undefined, way: string): void => {
    if (!speaker) return
    const ways = found.get(speaker) ?? []
    found.set(speaker, ways.includes(way) ? ways : [...ways, way])
  }
  add(garden.pages.get(folder), words.say('use.amongClaims'))
  for (const page of uses.listing(id)) add(page, words.say('use.amongClaims'))
  for (const page of uses.asking(id)) add(page, words.say('use.inQuestion'))
  for (const speaker of uses.namingClaim(id)) {
    for (const use of usesInText(speaker, id)) add(speaker, words.say(`use.${use}`))
  }
  for (const dispatch of uses.touching(id)) {
    const touch = dispatch.record.touches?.find(({ claim }) => claim === id)
    add(dispatch, touch ? words.say(`use.${touch.stance}`) : '')
  }
  return [...found.entries()]
    .sort(([a], [b]) => order[a.kind] - order[b.kind])
    .map(([speaker, ways]) => ({
      ref: recordRef(context, speaker),
      ways,
      sentence: context.sentence(speaker, { kind: 'claim', id }),
    }))
}

/** What the texts of a record do with a claim: state it, or tell of it. */
function usesInText({ naming, prose }: Speaker, claim: string) {
  const references = naming().flatMap((pointer) => prose(pointer).references)
  const uses = references.flatMap((each) => (each.kind === 'claim' && each.id === claim ? [each.use] : []))
  return [...new Set(uses)]
}

const order: Record<Speaker['kind'], number> = { page: 0, claim: 1, dispatch: 2 }
