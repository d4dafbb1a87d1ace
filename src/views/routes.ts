import {
  type FolderKind,
  kinds,
  type Part,
  paths,
  plainPages,
  type SectionName,
  subjectPages,
} from '../engine/index.ts'
import type { Context } from './context.ts'
import { type AllSeriesView, allSeriesView } from './pages/all-series.ts'
import { type ClaimView, claimView } from './pages/claim.ts'
import { type ClaimsView, claimParts, claimsView } from './pages/claims.ts'
import { type DispatchView, dispatchView } from './pages/dispatch.ts'
import { type FiguresView, figureParts, figuresView } from './pages/figures.ts'
import { type HomeView, heldAtHome, homeView } from './pages/home.ts'
import { type LogView, logParts, logView } from './pages/log.ts'
import { type MethodView, methodView } from './pages/method.ts'
import { type PageView, pageView } from './pages/page.ts'
import { type PlainView, plainView } from './pages/plain.ts'
import { type RiverView, riverParts, riverView } from './pages/river.ts'
import { type RuleView, ruleViews } from './pages/rule.ts'
import { type SearchView, searchView } from './pages/search.ts'
import { type SeriesView, seriesView } from './pages/series.ts'
import { type SourceView, sourceView } from './pages/source.ts'
import { type SourcesView, sourceParts, sourcesView } from './pages/sources.ts'
import { type TakeAwayView, takeAwayView } from './pages/take-away.ts'
import { type VoiceCard, type VoiceView, voiceCard, voiceParts, voiceView } from './pages/voice.ts'
import { type VoicesView, voicesParts, voicesView } from './pages/voices.ts'
import { type WaitingView, waitingParts, waitingView } from './pages/waiting.ts'
import { type ListPage, listPages, type PartOfList } from './parts/list-pages.ts'
import { logOf } from './parts/logged.ts'
import { mostOnPage } from './parts/page-sizes.ts'
import type { WaitingRecords } from './parts/waiting-records.ts'
import { type SiteFeeds, siteFeeds } from './taken/feed-link.ts'
import { allFiltered } from './taken/search-filters.ts'

/** What a record's page shows; at an address that the record had before it moved, only where it is now. */
interface OfRecord<View> {
  readonly view: View
  readonly isOld: boolean
}

/** All that the template of each kind of page may see, beside the frame. */
export interface Shown {
  readonly home: { readonly home: HomeView; readonly feeds: SiteFeeds }
  readonly page: { readonly view: PageView }
  readonly plain: { readonly view: PlainView }
  readonly claim: OfRecord<ClaimView>
  readonly source: OfRecord<SourceView>
  readonly dispatch: OfRecord<DispatchView> & { readonly voice: VoiceCard | undefined }
  readonly series: OfRecord<SeriesView>
  readonly voice: { readonly view: VoiceView }
  readonly rule: { readonly rule: RuleView }
  readonly claims: ClaimsView
  readonly sources: SourcesView
  readonly river: RiverView & { readonly feeds: SiteFeeds }
  readonly allSeries: AllSeriesView
  readonly figures: FiguresView
  readonly voices: VoicesView
  readonly log: LogView & { readonly feeds: SiteFeeds }
  readonly method: { readonly method: MethodView }
  readonly search: { readonly search: SearchView }
  readonly api: { readonly takeAway: TakeAwayView }
  readonly waiting: WaitingView
  readonly rules: { readonly rules: readonly RuleView[] }
  readonly licences: object
  readonly lost: object
}

export type RouteKind = keyof Shown

/** A page of the site, whose view is made each time it is asked for: thousands of them would not fit into memory. */
export interface RouteOf<K extends RouteKind> {
  readonly kind: K
  /** From the root of the host: `/claims/tides/moon/`. */
  readonly address: string
  /** What names it among those of its kind; undefined for the only one. */
  readonly id: string | undefined
  /** The number of a page of a list, but for that which stands where the list does. */
  readonly part?: number | undefined
  show(): Shown[K]
}

export type Route = { readonly [K in RouteKind]: RouteOf<K> }[RouteKind]

/** Every page of a site. */
export function routesOf(
  context: Context,
  waiting: { readonly work: WaitingRecords; readonly parts: readonly Part[] },
): Route[] {
  const { garden, hrefs, parts, policy, reads, words } = context
  const feeds = siteFeeds(context)
  const log = reads.lazily(() => logOf(context))
  const home = reads.derived('home', () => heldAtHome(context, log()))
  const ofVoice = listPages(context, 'voice', (id) => voiceParts(context, id))
  // What a page is of is known before anything is read for it.
  const read = <R extends { readonly kind: FolderKind; readonly id: string }>(record: R): R => {
    reads.add(`${kinds[record.kind].many} ${record.id}`)
    return record
  }
  const rules = ruleViews(hrefs)
  const section = <K extends RouteKind & SectionName>(kind: K, show: () => Shown[K]): RouteOf<K> => {
    return { kind, address: hrefs.section(kind), id: undefined, show }
  }
  const list = <K extends RouteKind, Held extends PartOfList>(
    kind: K,
    pages: readonly Part[],
    partsOf: () => readonly Held[],
    show: (page: ListPage<Held>) => Shown[K],
  ): RouteOf<K>[] => {
    const pageOf = listPages(context, kind, partsOf)
    return pages.map(({ path, number }, at) => {
      return { kind, address: hrefs.to(path), id: undefined, part: number, show: () => show(pageOf(at)) }
    })
  }
  return [
    { kind: 'home', address: hrefs.home(), id: undefined, show: () => ({ home: homeView(context, home('')), feeds }) },
    ...subjectPages(garden).map((page): Route => {
      return {
        kind: 'page',
        address: hrefs.page(page.id),
        id: page.id,
        show: () => ({ view: pageView(context, read(page), mostOnPage) }),
      }
    }),
    ...plainPages(garden).map((page): Route => {
      return {
        kind: 'plain',
        address: hrefs.page(page.id),
        id: page.id,
        show: () => ({ view: plainView(context, read(page)) }),
      }
    }),
    ...list(
      'claims',
      parts.claims,
      () => claimParts(context),
      (page) => claimsView(context, page),
    ),
    ...[...garden.claims.values()].flatMap((claim) =>
      everyId(claim).map(({ id, isOld }): Route => {
        const show = () => ({ view: claimView(context, read(claim)), isOld })
        return { kind: 'claim', address: hrefs.claim(id), id, show }
      }),
    ),
    ...list(
      'sources',
      parts.sources,
      () => sourceParts(context),
      (page) => sourcesView(context, page),
    ),
    ...[...garden.sources.values()].flatMap((source) =>
      everyId(source).map(({ id, isOld }): Route => {
        const show = () => ({ view: sourceView(context, read(source)), isOld })
        return { kind: 'source', address: hrefs.source(id), id, show }
      }),
    ),
    ...list(
      'river',
      parts.river,
      () => riverParts(context),
      (page) => ({ ...riverView(context, page), feeds }),
    ),
    ...[...garden.dispatches.values()].flatMap((dispatch) =>
      everyId(dispatch).map(({ id, isOld }): Route => {
        const voice = garden.voices.get(dispatch.record.voice)
        const show = () => ({
          view: dispatchView(context, read(dispatch)),
          voice: voice && voiceCard(context, voice),
          isOld,
        })
        return { kind: 'dispatch', address: hrefs.dispatch(id), id, show }
      }),
    ),
    { kind: 'allSeries', address: hrefs.section('series'), id: undefined, show: () => allSeriesView(context) },
    ...[...garden.series.values()].flatMap((series) =>
      everyId(series).map(({ id, isOld }): Route => {
        const show = () => ({ view: seriesView(context, read(series)), isOld })
        return { kind: 'series', address: hrefs.series(id), id, show }
      }),
    ),
    ...list(
      'voices',
      parts.voices,
      () => voicesParts(context),
      (page) => voicesView(context, page),
    ),
    ...[...garden.voices.values()].flatMap((voice) =>
      (parts.voice.get(voice.id) ?? []).map(({ path, number }, at): Route => {
        const show = () => ({ view: voiceView(context, read(voice), ofVoice(at, voice.id)) })
        return { kind: 'voice', address: hrefs.to(path), id: voice.id, part: number, show }
      }),
    ),
    ...list(
      'log',
      parts.log,
      () => logParts(context, log()),
      (page) => ({ ...logView(context, page), feeds }),
    ),
    ...list(
      'figures',
      parts.figures,
      () => figureParts(context),
      (page) => figuresView(context, page),
    ),
    section('method', () => ({ method: methodView(policy, words) })),
    section('search', () => ({ search: searchView(context, allFiltered(context)) })),
    section('api', () => ({ takeAway: takeAwayView(context) })),
    ...list(
      'waiting',
      waiting.parts,
      () => waitingParts(context, waiting.work, waiting.parts),
      (page) => waitingView(context, page),
    ),
    section('rules', () => ({ rules })),
    ...rules.map((rule): Route => ({ kind: 'rule', address: rule.href, id: rule.id, show: () => ({ rule }) })),
    section('licences', () => ({})),
    { kind: 'lost', address: hrefs.to(paths.lost), id: undefined, show: () => ({}) },
  ]
}

/** The id of a record, and those that it had before. */
function everyId({ id, record }: { readonly id: string; readonly record: { readonly was?: readonly string[] } }) {
  return [{ id, isOld: false }, ...(record.was ?? []).map((former) => ({ id: former, isOld: true }))]
}
