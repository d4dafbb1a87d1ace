import { type Claim, compareText, counted, type Dispatch } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type BadgeView, wordsOfId } from '../parts/badge.ts'
import { standingOf } from '../parts/claim-card.ts'
import { type MaterialView, materialOf, materialView } from '../parts/material.ts'
import { type RecordRef, recordRef } from '../parts/record-ref.ts'

/** A claim or a dispatch that somebody should look at. */
export interface WorkItem {
  readonly ref: RecordRef
  readonly lastTended: string
  /** The better badge that the evidence has earned, if there is one. */
  readonly promotion: BadgeView | undefined
}

/** A page that records want and nobody has planted. */
export interface WantedPage {
  readonly id: string
  readonly title: string
  readonly wantedBy: readonly RecordRef[]
  /** How many sources are mapped to it already: "2 sources". */
  readonly sources: string
}

/** The work list; claims are in the order of their last entries. */
export interface WaitingView {
  readonly promotion: readonly WorkItem[]
  readonly overdue: readonly WorkItem[]
  readonly due: readonly WorkItem[]
  readonly material: MaterialView
  readonly wanted: readonly WantedPage[]
}

export function waitingView(context: Context): WaitingView {
  const { garden } = context
  const claims = [...garden.claims.values()].filter(({ withdrawn }) => !withdrawn)
  const sources = [...garden.sources.values()].map((source) => materialOf(context, source))
  const inState = (state: string): WorkItem[] =>
    inOrder(
      context,
      claims.filter((claim) => context.verdict(claim).freshness.state === state),
    )
  return {
    promotion: inOrder(context, [...claims, ...garden.dispatches.values()]).filter(({ promotion }) => promotion),
    overdue: inState('overdue'),
    due: inState('due'),
    material: materialView(sources.filter(({ state }) => state === 'waiting')),
    wanted: wantedPages(context),
  }
}

function inOrder(context: Context, claims: readonly (Claim | Dispatch)[]): WorkItem[] {
  const items = claims.map((claim) => {
    const { lastTended, promotion } = standingOf(context, claim)
    return { ref: recordRef(context, claim), lastTended, promotion }
  })
  return items.sort((a, b) => compareText(a.lastTended, b.lastTended) || compareText(a.ref.id, b.ref.id))
}

/** Every page that is named and does not exist, by id. */
function wantedPages(context: Context): WantedPage[] {
  const { garden, uses } = context
  const speakers = [...garden.pages.values(), ...garden.claims.values(), ...garden.dispatches.values()]
  const named = [...speakers, ...garden.sources.values(), ...garden.voices.values()].flatMap((record) =>
    record.marks.flatMap(({ format, pointer, value }) => {
      if (format === 'wanted-page') return [value]
      if (format !== 'markdown') return []
      return record.prose(pointer).references.flatMap(({ kind, id }) => (kind === 'page' ? [id] : []))
    }),
  )
  const wanted = [...new Set(named)].filter((id) => !garden.pages.has(id) && !garden.unreadable.page.has(id))
  return wanted.sort(compareText).map((id) => {
    const sources = uses.mappedTo(id).length
    const wantedBy = uses.namingPage(id).map((speaker) => recordRef(context, speaker))
    return { id, title: wordsOfId(id), wantedBy, sources: counted(sources, 'source') }
  })
}
