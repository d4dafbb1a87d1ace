import { compareText } from '../engine/index.ts'
import { type ClaimCard, claimCard } from './claim-card.ts'
import type { Context } from './context.ts'
import { type RecordRef, recordRef } from './events.ts'
import { type Material, materialOf } from './material.ts'
import { titleOf } from './page.ts'

/** A page that records want and nobody has planted. */
export interface WantedPage {
  readonly id: string
  readonly title: string
  readonly wantedBy: readonly RecordRef[]
  /** How many sources are mapped to it already. */
  readonly sources: number
}

/** The work list. */
export interface WaitingView {
  readonly promotion: readonly ClaimCard[]
  readonly overdue: readonly ClaimCard[]
  readonly due: readonly ClaimCard[]
  readonly material: readonly Material[]
  readonly wanted: readonly WantedPage[]
}

export function waitingView(context: Context): WaitingView {
  const { garden } = context
  const claims = [...garden.claims.values()]
    .filter(({ withdrawn }) => !withdrawn)
    .map((claim) => claimCard(context, claim))
    .sort((a, b) => compareText(a.lastTended, b.lastTended) || compareText(a.id, b.id))
  return {
    promotion: claims.filter(({ promotion }) => promotion !== undefined),
    overdue: claims.filter(({ freshness }) => freshness === 'overdue'),
    due: claims.filter(({ freshness }) => freshness === 'due'),
    material: [...garden.sources.values()]
      .map((source) => materialOf(context, source))
      .filter(({ state }) => state === 'waiting'),
    wanted: wantedPages(context),
  }
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
  return wanted.sort(compareText).map((id) => ({
    id,
    title: titleOf(id),
    wantedBy: uses.namingPage(id).map((speaker) => recordRef(context, speaker)),
    sources: [...garden.sources.values()].filter(({ record }) => record.pages?.includes(id)).length,
  }))
}
