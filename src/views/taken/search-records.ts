import { type Claim, type Dispatch, gradeOf, type Page, type Series, type Source } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { seriesChangedOn } from '../parts/changed.ts'
import { eventsOf, isMove } from '../parts/events.ts'
import { lastTended } from '../parts/page-card.ts'
import { headlineOf } from '../parts/record-ref.ts'
import { seriesStanding } from '../parts/series-standing.ts'
import { authorsOf } from '../parts/source-ref.ts'

/** What can be found, in the order in which it is shown: claims first. */
export const searchTypes = ['claim', 'page', 'series', 'source', 'dispatch'] as const

export type SearchType = (typeof searchTypes)[number]

/** What a search can be narrowed by. */
export type FilterName = 'type' | 'badge' | 'ripeness' | 'contested' | 'kind' | 'page' | 'grade' | 'voice'

export type FilterValues = Readonly<Partial<Record<FilterName, readonly string[]>>>

/** What the search knows of a record besides its words. */
export interface SearchFacts {
  /** Ids and fixed words; a filter only where it says something. */
  readonly filters: FilterValues
  /** The day on which its badge moved last or was first given; of what has none of its own, the day of the last entry. */
  readonly moved: string
  /** How many steps were taken, and of how many. */
  readonly steps?: readonly [number, number]
  readonly withdrawn?: true
  /** Words of it that nobody has confirmed. */
  readonly unverified?: readonly string[]
}

/** What the search index holds of one record. */
export interface SearchRecord {
  readonly id: string
  readonly url: string
  readonly title: string
  /** The words that are searched: they begin with the title. */
  readonly content: string
  /** Words that are searched and never shown, such as other names of the same. */
  readonly hidden?: string
  readonly facts: SearchFacts
}

/** All records that can be found: claims, pages, series, sources, dispatches, each kind by id. */
export function searchRecords(context: Context): SearchRecord[] {
  const { claims, pages, series, sources, dispatches } = context.garden
  return [
    ...[...claims.values()].map((claim) => ofClaim(context, claim)),
    ...[...pages.values()].map((page) => ofPage(context, page)),
    ...[...series.values()].map((each) => ofSeries(context, each)),
    ...[...sources.values()].map((source) => ofSource(context, source)),
    ...[...dispatches.values()].map((dispatch) => ofDispatch(context, dispatch)),
  ]
}

function ofClaim(context: Context, claim: Claim): SearchRecord {
  const { record, id } = claim
  const detail = context.text(claim, '/detail')
  const reasons = record.history.map(({ why }) => why)
  const judged = judgedFacts(context, claim)
  const filters = {
    type: ['claim'],
    ...judged.filters,
    kind: [record.kind],
    ...pageFilter(context, [claim.page]),
    voice: [...new Set(record.history.map(({ by }) => by))],
  }
  return {
    id,
    url: context.hrefs.claim(id),
    ...wordsOf(context.text(claim, '/statement'), [detail, ...reasons, ...quotesOf(context, claim)]),
    ...(record.alias && record.alias.length > 0 && { hidden: collapsed(record.alias.join(' ')) }),
    facts: { ...judged, filters, ...(record.unverified && { unverified: record.unverified }) },
  }
}

function ofDispatch(context: Context, dispatch: Dispatch): SearchRecord {
  const { record, id } = dispatch
  const body = context.text(dispatch, '/body')
  const headline = headlineOf(context, dispatch)
  const begins = headline.replace(/…$/, '')
  const rest = record.title === undefined && body.startsWith(begins) ? body.slice(begins.length) : body
  const judged = judgedFacts(context, dispatch)
  const filters = {
    type: ['dispatch'],
    ...judged.filters,
    ...pageFilter(context, record.pages ?? []),
    voice: [record.voice],
  }
  const words = wordsOf(headline, [rest, ...quotesOf(context, dispatch)])
  return { id, url: context.hrefs.dispatch(id), ...words, facts: { ...judged, filters } }
}

function ofPage(context: Context, page: Page): SearchRecord {
  const { record, id } = page
  const body = context.text(page, '/body')
  return {
    id,
    url: context.hrefs.page(id),
    ...wordsOf(record.title, [context.text(page, '/summary'), body]),
    facts: { filters: { type: ['page'], ...(!record.plain && { page: [id] }) }, moved: lastTended(context, page) },
  }
}

/** It is found by the badge that its chart wears. */
function ofSeries(context: Context, series: Series): SearchRecord {
  const { record, id } = series
  const { claims, badge, contested } = seriesStanding(context, series)
  const pages = claims.flatMap((claim) => context.garden.claims.get(claim.id)?.page ?? [])
  const columns = record.columns.map(({ title }) => title)
  const filters = {
    type: ['series'],
    ...(badge && { badge: [badge.id], contested: [contested ? 'yes' : 'no'] }),
    ...pageFilter(context, pages),
  }
  const summary = context.text(series, '/summary')
  return {
    id,
    url: context.hrefs.series(id),
    ...wordsOf(record.title, [record.chart.says, summary, `${context.words.list(columns, 'comma')}.`]),
    facts: { filters, moved: seriesChangedOn(series) },
  }
}

function ofSource(context: Context, source: Source): SearchRecord {
  const { record, id } = source
  const summary = context.text(source, '/summary')
  const { publisher, venue, published, passages = [] } = record
  const makers = [...authorsOf(source), publisher, venue, published?.slice(0, 4)].flatMap((part) => part || [])
  const made = context.words.list(makers, 'comma')
  const filters = {
    type: ['source'],
    kind: [record.kind],
    ...pageFilter(context, record.pages ?? []),
    grade: [gradeOf(source)],
  }
  return {
    id,
    url: context.hrefs.source(id),
    ...wordsOf(record.title, [made && `${made}.`, summary, ...passages.map(({ text }) => quoted(context, text))]),
    facts: { filters, moved: record.history.at(-1)?.date ?? '' },
  }
}

/** What it quotes of its sources, each quote once, without what was dropped. */
function quotesOf(context: Context, { citations, record }: Claim | Dispatch): string[] {
  const { asOf } = context.judged
  const standing = citations.filter(({ dropped }) => dropped === undefined || dropped > asOf)
  const quotes = standing.flatMap(({ index }) => record.evidence?.[index]?.quote ?? [])
  return [...new Set(quotes)].map((quote) => quoted(context, quote))
}

/** Words of somebody else's, told apart from those around them. */
function quoted({ words }: Context, text: string): string {
  return words.say('quoted', { text })
}

/** The badge of what was withdrawn says nothing any longer: it is not found by it. */
function judgedFacts(context: Context, claim: Claim | Dispatch): SearchFacts {
  const { inForce, contested, ripeness, withdrawn } = context.verdict(claim)
  const moved = eventsOf(context, claim).findLast(isMove)?.date ?? claim.history[0]?.date ?? ''
  const grades = [...new Set(claim.citations.flatMap(({ source }) => (source ? [gradeOf(source)] : [])))].sort()
  const grade = grades.length > 0 ? { grade: grades } : {}
  if (withdrawn) return { filters: grade, moved, withdrawn }
  return {
    filters: {
      badge: [inForce],
      ripeness: [ripeness.stage],
      contested: [contested ? 'yes' : 'no'],
      ...grade,
    },
    moved,
    steps: [ripeness.met, ripeness.of],
  }
}

/** The pages that exist, of those that are named. */
function pageFilter({ garden }: Context, ids: readonly string[]): FilterValues {
  const page = [...new Set(ids)].filter((id) => garden.pages.has(id))
  return page.length > 0 ? { page } : {}
}

/** A title and all words, which the title begins. */
function wordsOf(title: string, more: readonly (string | undefined)[]): { title: string; content: string } {
  return { title: collapsed(title), content: collapsed([title, ...more].filter(Boolean).join(' ')) }
}

/** Words with one space between them, but for spaces that hold words together. */
function collapsed(text: string): string {
  return text.replaceAll(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').trim()
}
