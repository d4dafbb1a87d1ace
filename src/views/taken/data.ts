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
  type Page,
  type PageRecord,
  type PolicyRecord,
  type Series,
  type SeriesRecord,
  type Source,
  type SourceRecord,
  type Voice,
  type VoiceRecord,
} from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { inParts } from '../once.ts'
import { changedOn, gardenChangedOn, pageChangedOn, seriesChangedOn, sourceChangedOn } from '../parts/changed.ts'
import { claimsOfPage } from '../parts/page-card.ts'
import { headlineOf } from '../parts/record-ref.ts'
import { seriesStanding } from '../parts/series-standing.ts'
import { type CitationData, citationData } from './citation-data.ts'

/** The garden as machines take it away: what was written, and beside it what the site makes of it. */
export interface GardenData {
  readonly garden: SiteData
  readonly pages: Records<PageData>
  readonly claims: Records<ClaimData>
  readonly sources: Records<SourceData>
  readonly dispatches: Records<DispatchData>
  readonly series: Records<SeriesData>
  readonly voices: Records<VoiceData>
}

/** Records by id, each made when it is asked for first. */
export type Records<Data> = ReadonlyMap<string, () => Data>

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

/** Each kind of records is listed when it is asked for: who asks reads which there are. */
export function gardenData(context: Context): GardenData {
  const { garden, reads } = context
  const records =
    <Of, Data>(of: ReadonlyMap<string, Of>, make: (context: Context, record: Of) => Data) =>
    (): Records<Data> =>
      new Map([...of.keys()].map((id) => [id, reads.lazily(() => make(context, of.get(id) as Of))]))
  return inParts<GardenData>(reads, {
    garden: () => siteData(context),
    pages: records(garden.pages, pageData),
    claims: records(garden.claims, claimData),
    sources: records(garden.sources, sourceData),
    dispatches: records(garden.dispatches, dispatchData),
    series: records(garden.series, seriesData),
    voices: records(garden.voices, voiceData),
  })
}

/** Those of all claims: that is to read every claim, and not one after the other. */
export function allClaimData({ garden }: Context, { claims }: GardenData): readonly ClaimData[] {
  return [...garden.claims.values()].flatMap(({ id }) => claims.get(id)?.() ?? [])
}

function siteData(context: Context): SiteData {
  const { garden, hrefs, policy } = context
  const changed = gardenChangedOn(context) ?? null
  return { href: hrefs.home(), changed, policy, record: garden.garden?.record ?? null }
}

function pageData(context: Context, page: Page): PageData {
  return {
    id: page.id,
    href: context.hrefs.page(page.id),
    changed: pageChangedOn(page),
    text: context.text(page, '/summary'),
    claims: claimsOfPage(context, page).map(({ id }) => id),
    record: page.record,
  }
}

function claimData(context: Context, claim: Claim): ClaimData {
  return {
    id: claim.id,
    href: context.hrefs.claim(claim.id),
    changed: changedOn(claim),
    page: claim.page,
    text: context.text(claim, '/statement'),
    ...judgedParts(context, claim),
    record: claim.record,
  }
}

function sourceData({ hrefs }: Context, source: Source): SourceData {
  return {
    id: source.id,
    href: hrefs.source(source.id),
    changed: sourceChangedOn(source),
    grade: gradeOf(source),
    record: source.record,
  }
}

function dispatchData(context: Context, dispatch: Dispatch): DispatchData {
  return {
    id: dispatch.id,
    href: context.hrefs.dispatch(dispatch.id),
    changed: changedOn(dispatch),
    title: headlineOf(context, dispatch),
    text: context.text(dispatch, '/body'),
    ...judgedParts(context, dispatch),
    record: dispatch.record,
  }
}

function seriesData(context: Context, series: Series): SeriesData {
  return {
    id: series.id,
    href: context.hrefs.series(series.id),
    changed: seriesChangedOn(series),
    badge: seriesStanding(context, series).badge?.id ?? null,
    record: series.record,
  }
}

function voiceData({ hrefs }: Context, { id, record }: Voice): VoiceData {
  return { id, href: hrefs.voice(id), changed: null, record }
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
