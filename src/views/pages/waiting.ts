import { type Claim, type Dispatch, kinds, type Part, type Run } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { type BadgeView, wordsOfId } from '../parts/badge.ts'
import { standingOf } from '../parts/claim-card.ts'
import type { ListPage, PartOfList } from '../parts/list-pages.ts'
import { kindsIn, type MaterialView, materialInOrder, materialKinds } from '../parts/material.ts'
import {
  type Anchored,
  fromTo,
  type Group,
  type PartLinks,
  piecesIn,
  pieceTitle,
  rangeOf,
  runOf,
} from '../parts/parted.ts'
import { type RecordRef, recordRef } from '../parts/record-ref.ts'
import type { WaitingRecords } from '../parts/waiting-records.ts'

/** A claim or a dispatch that somebody should look at. */
export interface WorkItem {
  readonly ref: RecordRef
  readonly lastTended: string
  /** The better badge that the evidence has earned, if there is one. */
  readonly promotion: BadgeView | undefined
}

/** What waits for the same. */
export interface WorkList {
  readonly id: ListId
  readonly title: string
  /** Why it waits, and which of all they are, where they are not all here. */
  readonly why: string
  readonly items: readonly WorkItem[]
}

/** A page that records want and nobody has planted. */
export interface WantedPage {
  readonly id: string
  readonly title: string
  readonly wantedBy: readonly RecordRef[]
  /** How many sources are mapped to it already: "2 sources". */
  readonly sources: string
}

/** A page of the work list. */
export interface WaitingView {
  readonly lists: readonly WorkList[]
  /** Undefined where it stands on another page, as are the wanted pages. */
  readonly material: MaterialView | undefined
  readonly wanted: readonly WantedPage[] | undefined
  readonly parts: PartLinks | undefined
}

const listIds = ['promotion', 'overdue', 'due'] as const

type ListId = (typeof listIds)[number]

/** A claim or a dispatch that waits. */
interface WaitingAt {
  readonly of: (Claim | Dispatch)['kind']
  readonly id: string
}

/** What a page of the work list holds. */
interface WaitingPart extends PartOfList {
  readonly lists: readonly (Omit<WorkList, 'items'> & { readonly items: readonly WaitingAt[] })[]
  readonly material: (Pick<MaterialView, 'count'> & { readonly kinds: ReturnType<typeof kindsIn> }) | undefined
  readonly wanted: readonly string[] | undefined
}

/** All that waits in the order of the work list; each wanted page is a group of its own. */
export function waitingGroups(
  words: Words,
  { material, wanted, ...claims }: WaitingRecords,
): (Anchored & Group<string>)[] {
  return [
    ...listIds.map((id) => ({
      id,
      title: words.say(`waiting.${id}.title`),
      things: claims[id].map((claim) => claim.id),
    })),
    { id: 'material', title: words.say('waiting.material.title'), things: material.map(({ id }) => id) },
    ...wanted.map((id) => ({ id: `wanted-${id}`, title: wordsOfId(id), things: [id] })),
  ]
}

/** @param parts  the pages of the work list; what nothing waits for is told on the first */
export function waitingParts(context: Context, records: WaitingRecords, parts: readonly Part[]): WaitingPart[] {
  const { words } = context
  const groups = waitingGroups(words, records)
  const total = groups.reduce((sum, { things }) => sum + things.length, 0)
  const ordered = materialInOrder(context, records.material)
  return parts.map((part, at) => {
    const pieces = piecesIn(groups, part)
    const nothing = at === 0 ? { from: 0, to: 0 } : undefined
    const runIn = (id: string, of: readonly unknown[]): Run | undefined => {
      const piece = pieces.find(({ group }) => group.id === id)
      return piece ? runOf(piece) : of.length === 0 ? nothing : undefined
    }
    const material = runIn('material', records.material)
    const wanted = records.wanted.filter((id) => pieces.some(({ group }) => group.id === `wanted-${id}`))
    const titles = pieces.map((piece) => pieceTitle(words, piece))
    return {
      path: part.path,
      label: fromTo(words, titles),
      holds: words.say('parts.range', rangeOf(part, total)),
      pieces,
      lists: listIds.flatMap((id) => {
        const run = runIn(id, records[id])
        return run ? [workIn(words, id, records[id], run)] : []
      }),
      material: material && { count: ordered.count, kinds: kindsIn(words, ordered.kinds, material) },
      wanted: wanted.length > 0 || (nothing && records.wanted.length === 0) ? wanted : undefined,
    }
  })
}

function workIn(words: Words, id: ListId, all: readonly (Claim | Dispatch)[], run: Run): WaitingPart['lists'][number] {
  const claims = all.slice(run.from, run.to)
  const because = words.say(`waiting.${id}.why`)
  const here = { why: because, ...rangeOf(run, all.length) }
  return {
    id,
    title: words.say(`waiting.${id}.title`),
    why: claims.length === all.length ? because : words.say('waiting.here', here),
    items: claims.map((claim) => ({ of: claim.kind, id: claim.id })),
  }
}

export function waitingView(context: Context, { held, links }: ListPage<WaitingPart>): WaitingView {
  const { material, wanted } = held ?? {}
  return {
    lists: (held?.lists ?? []).map(({ items, ...list }) => ({
      ...list,
      items: items.flatMap((item) => itemOf(context, item) ?? []),
    })),
    material: material && { count: material.count, kinds: materialKinds(context, material.kinds) },
    wanted: wanted?.map((id) => wantedPage(context, id)),
    parts: links,
  }
}

function itemOf(context: Context, { of, id }: WaitingAt): WorkItem | undefined {
  const claim: Claim | Dispatch | undefined = context.garden[kinds[of].many].get(id)
  if (!claim) return undefined
  const { lastTended, promotion } = standingOf(context, claim)
  return { ref: recordRef(context, claim), lastTended, promotion }
}

function wantedPage(context: Context, id: string): WantedPage {
  const { uses, words } = context
  return {
    id,
    title: wordsOfId(id),
    wantedBy: uses.namingPage(id).map((speaker) => recordRef(context, speaker)),
    sources: words.say('count.sources', { count: uses.mappedTo(id).length }),
  }
}
