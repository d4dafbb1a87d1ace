import type { Claim, Dispatch, Part, Source } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { type BadgeView, wordsOfId } from '../parts/badge.ts'
import { standingOf } from '../parts/claim-card.ts'
import { kindsIn, type MaterialView, materialOf, materialView } from '../parts/material.ts'
import { fromTo, type PartLinks, partLinks, piecesIn, pieceTitle, rangeOf } from '../parts/parted.ts'
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

interface Group {
  readonly id: string
  readonly title: string
  readonly things: readonly (Claim | Dispatch | Source | string)[]
}

/** All that waits in the order of the work list; each wanted page is a group of its own. */
export function waitingGroups(words: Words, { material, wanted, ...claims }: WaitingRecords): Group[] {
  return [
    ...listIds.map((id) => ({ id, title: words.say(`waiting.${id}.title`), things: claims[id] })),
    { id: 'material', title: words.say('waiting.material.title'), things: material },
    ...wanted.map((id) => ({ id: `wanted-${id}`, title: wordsOfId(id), things: [id] })),
  ]
}

/** @param at  which page of the work list, from 0; what nothing waits for is told on the first */
export function waitingView(
  context: Context,
  records: WaitingRecords,
  parts: readonly Part[],
  at: number,
): WaitingView {
  const { words } = context
  const groups = waitingGroups(words, records)
  const all = parts.map((part) => {
    const pieces = piecesIn(groups, ({ things }) => things, part)
    const titles = pieces.map((piece) => pieceTitle(words, piece))
    return { ...part, pieces, label: fromTo(words, titles) }
  })
  const here = all[at]
  const runOf = (id: string) => {
    const piece = here?.pieces.find(({ group }) => group.id === id)
    return piece && { from: piece.from, to: piece.from + piece.things.length }
  }
  const nothing = at === 0 ? { from: 0, to: 0 } : undefined
  const runIn = (id: string, of: readonly unknown[]) => runOf(id) ?? (of.length === 0 ? nothing : undefined)
  const material = runIn('material', records.material)
  const wanted = records.wanted.filter((id) => runOf(`wanted-${id}`))
  const total = groups.reduce((sum, { things }) => sum + things.length, 0)
  return {
    lists: listIds.flatMap((id) => {
      const run = runIn(id, records[id])
      if (!run) return []
      const claims = records[id].slice(run.from, run.to)
      const all = records[id].length
      const because = words.say(`waiting.${id}.why`)
      const here = { why: because, ...rangeOf(run, all) }
      const why = claims.length === all ? because : words.say('waiting.here', here)
      return [{ id, title: words.say(`waiting.${id}.title`), why, items: claims.map(itemOf(context)) }]
    }),
    material: material && materialIn(context, records.material, material),
    wanted: wanted.length > 0 || (nothing && records.wanted.length === 0) ? wanted.map(wantedPage(context)) : undefined,
    parts: here && partLinks(context, all, at, words.say('parts.range', rangeOf(here, total))),
  }
}

function itemOf(context: Context) {
  return (claim: Claim | Dispatch): WorkItem => {
    const { lastTended, promotion } = standingOf(context, claim)
    return { ref: recordRef(context, claim), lastTended, promotion }
  }
}

function materialIn(context: Context, sources: readonly Source[], run: Parameters<typeof kindsIn>[2]): MaterialView {
  const { count, kinds } = materialView(
    context,
    sources.map((source) => materialOf(context, source)),
  )
  return { count, kinds: kindsIn(context, kinds, run) }
}

function wantedPage(context: Context) {
  return (id: string): WantedPage => {
    const { uses, words } = context
    const wantedBy = uses.namingPage(id).map((speaker) => recordRef(context, speaker))
    return {
      id,
      title: wordsOfId(id),
      wantedBy,
      sources: words.say('count.sources', { count: uses.mappedTo(id).length }),
    }
  }
}
