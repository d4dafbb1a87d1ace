import {
  type Claim,
  type ClaimRecord,
  type Dispatch,
  type DispatchRecord,
  type Explained,
  explained,
  type Freshness,
  type GardenRecord,
  gradeOf,
  type PageRecord,
  type PolicyRecord,
  type SeriesRecord,
  type SourceRecord,
  type VoiceRecord,
} from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { changedOn, gardenChangedOn, pageChangedOn, seriesChangedOn, sourceChangedOn } from '../parts/changed.ts'
import { claimsOfPage } from '../parts/page-card.ts'
import { headlineOf } from '../parts/record-ref.ts'
import { seriesStanding } from '../parts/series-standing.ts'
import { type CitationData, citationData } from './citation-data.ts'

/** The garden as machines take it away: what was written, and beside it what the site makes of it. */
export interface GardenData {
  readonly garden: SiteData
  readonly pages: readonly PageData[]
  readonly claims: readonly ClaimData[]
  readonly sources: readonly SourceData[]
  readonly dispatches: readonly DispatchData[]
  readonly series: readonly SeriesData[]
  readonly voices: readonly VoiceData[]
}

export interface SiteData {
  readonly href: string
  readonly changed: string | null
  readonly policy: PolicyRecord
  readonly record: GardenRecord | null
}

/** What every record has in common. */
interface RecordData<R> {
  readonly id: string
  /** The page that shows it. */
  readonly href: string
  /** The day of the record's last change; null where records keep none. */
  readonly changed: string | null
  /** The record as it was written. */
  readonly record: R
}

/** A verdict without its number of days, which every day changes: it follows from the day of the last entry. */
export type UndatedVerdict = Omit<Explained, 'freshness'> & { readonly freshness: Omit<Freshness, 'days'> }

export interface ClaimData extends RecordData<ClaimRecord> {
  readonly page: string
  /** The statement without marks. */
  readonly text: string
  /** The badge in force. */
  readonly badge: string
  readonly verdict: UndatedVerdict
  readonly citations: readonly CitationData[]
}

export interface DispatchData extends RecordData<DispatchRecord> {
  /** Its own title, else how it begins. */
  readonly title: string
  readonly text: string
  readonly badge: string
  readonly verdict: UndatedVerdict
  readonly citations: readonly CitationData[]
}

export interface PageData extends RecordData<PageRecord> {
  /** The summary without marks. */
  readonly text: string
  /** Its claims in the order in which it shows them. */
  readonly claims: readonly string[]
}

export interface SourceData extends RecordData<SourceRecord> {
  /** The grade in force. */
  readonly grade: string
}

export interface SeriesData extends RecordData<SeriesRecord> {
  /** The weakest badge of the claims that it bears on; null where none stands. */
  readonly badge: string | null
}

export interface VoiceData extends RecordData<VoiceRecord> {
  readonly changed: null
}

export function gardenData(context: Context): GardenData {
  const { garden, policy, hrefs } = context
  return {
    garden: {
      href: hrefs.home(),
      changed: gardenChangedOn(context) ?? null,
      policy,
      record: garden.garden?.record ?? null,
    },
    pages: [...garden.pages.values()].map((page) => ({
      id: page.id,
      href: hrefs.page(page.id),
      changed: pageChangedOn(page),
      text: context.text(page, '/summary'),
      claims: claimsOfPage(context, page).map(({ id }) => id),
      record: page.record,
    })),
    claims: [...garden.claims.values()].map((claim) => ({
      id: claim.id,
      href: hrefs.claim(claim.id),
      changed: changedOn(claim),
      page: claim.page,
      text: context.text(claim, '/statement'),
      ...judgedParts(context, claim),
      record: claim.record,
    })),
    sources: [...garden.sources.values()].map((source) => ({
      id: source.id,
      href: hrefs.source(source.id),
      changed: sourceChangedOn(source),
      grade: gradeOf(source),
      record: source.record,
    })),
    dispatches: [...garden.dispatches.values()].map((dispatch) => ({
      id: dispatch.id,
      href: hrefs.dispatch(dispatch.id),
      changed: changedOn(dispatch),
      title: headlineOf(context, dispatch),
      text: context.text(dispatch, '/body'),
      ...judgedParts(context, dispatch),
      record: dispatch.record,
    })),
    series: [...garden.series.values()].map((series) => ({
      id: series.id,
      href: hrefs.series(series.id),
      changed: seriesChangedOn(series),
      badge: seriesStanding(context, series).badge?.id ?? null,
      record: series.record,
    })),
    voices: [...garden.voices.values()].map(({ id, record }) => ({
      id,
      href: hrefs.voice(id),
      changed: null,
      record,
    })),
  }
}

function judgedParts(context: Context, claim: Claim | Dispatch): Pick<ClaimData, 'badge' | 'verdict' | 'citations'> {
  const verdict = explained(context.verdict(claim), context.garden)
  const { state, lastTended } = verdict.freshness
  return {
    badge: verdict.inForce,
    verdict: { ...verdict, freshness: { state, lastTended } },
    citations: citationData(context, claim),
  }
}
