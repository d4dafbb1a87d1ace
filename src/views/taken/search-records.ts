import type { Claim, Dispatch, Page, Series, Source } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { seriesChangedOn } from '../parts/changed.ts'
import { eventsOf, isMove } from '../parts/events.ts'
import { lastTended } from '../parts/page-card.ts'
import { headlineOf } from '../parts/record-ref.ts'
import { authorsOf } from '../parts/source-ref.ts'
import { type Made, reading } from '../reads.ts'
import {
  type Filtered,
  filteredClaim,
  filteredDispatch,
  filteredPage,
  filteredSeries,
  filteredSource,
} from './search-filters.ts'

/** What the search knows of a record besides its words. */
export interface SearchFacts extends Filtered {
  /** The day on which its badge moved last or was first given; of what has none of its own, the day of the last entry. */
  readonly moved: string
  /** How many steps were taken, and of how many. */
  readonly steps?: readonly [number, number]
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

/** Something that can be found. */
export interface Findable {
  /** What names it among all. */
  readonly name: string
  /** What the search index holds of it: made each time it is asked for. */
  readonly record: () => Made<SearchRecord>
}

/** Everything that can be found: claims, pages, series, sources, dispatches, each kind by id. */
export function findables(context: Context): Findable[] {
  const { garden, reads } = context
  const { claims, pages, series, sources, dispatches } = garden
  const all = <Of extends Found>(of: ReadonlyMap<string, Of>, make: (context: Context, record: Of) => SearchRecord) =>
    [...of.values()].map((found): Findable => {
      const { kind, id } = found
      return { name: `search ${kind} ${id}`, record: () => reads.of(() => make(context, reading(reads, found))) }
    })
  return [
    ...all(claims, ofClaim),
    ...all(pages, ofPage),
    ...all(series, ofSeries),
    ...all(sources, ofSource),
    ...all(dispatches, ofDispatch),
  ]
}

type Found = Claim | Page | Series | Source | Dispatch

function ofClaim(context: Context, claim: Claim): SearchRecord {
  const { record, id } = claim
  const detail = context.text(claim, '/detail')
  const reasons = record.history.map(({ why }) => why)
  return {
    id,
    url: context.hrefs.claim(id),
    ...wordsOf(context.text(claim, '/statement'), [detail, ...reasons, ...quotesOf(context, claim)]),
    ...(record.alias && record.alias.length > 0 && { hidden: collapsed(record.alias.join(' ')) }),
    facts: {
      ...filteredClaim(context, claim),
      ...judgedFacts(context, claim),
      ...(record.unverified && { unverified: record.unverified }),
    },
  }
}

function ofDispatch(context: Context, dispatch: Dispatch): SearchRecord {
  const { record, id } = dispatch
  const body = context.text(dispatch, '/body')
  const headline = headlineOf(context, dispatch)
  const begins = headline.replace(/…$/, '')
  const rest = record.title === undefined && body.startsWith(begins) ? body.slice(begins.length) : body
  const words = wordsOf(headline, [rest, ...quotesOf(context, dispatch)])
  const facts = { ...filteredDispatch(context, dispatch), ...judgedFacts(context, dispatch) }
  return { id, url: context.hrefs.dispatch(id), ...words, facts }
}

function ofPage(context: Context, page: Page): SearchRecord {
  const { record, id } = page
  const body = context.text(page, '/body')
  return {
    id,
    url: context.hrefs.page(id),
    ...wordsOf(record.title, [context.text(page, '/summary'), body]),
    facts: { ...filteredPage(page), moved: lastTended(context, page) },
  }
}

function ofSeries(context: Context, series: Series): SearchRecord {
  const { record, id } = series
  const columns = record.columns.map(({ title }) => title)
  const summary = context.text(series, '/summary')
  return {
    id,
    url: context.hrefs.series(id),
    ...wordsOf(record.title, [record.chart.says, summary, `${context.words.list(columns, 'comma')}.`]),
    facts: { ...filteredSeries(context, series), moved: seriesChangedOn(series) },
  }
}

function ofSource(context: Context, source: Source): SearchRecord {
  const { record, id } = source
  const summary = context.text(source, '/summary')
  const { publisher, venue, published, passages = [] } = record
  const makers = [...authorsOf(source), publisher, venue, published?.slice(0, 4)].flatMap((part) => part || [])
  const made = context.words.list(makers, 'comma')
  return {
    id,
    url: context.hrefs.source(id),
    ...wordsOf(record.title, [made && `${made}.`, summary, ...passages.map(({ text }) => quoted(context, text))]),
    facts: { ...filteredSource(context, source), moved: record.history.at(-1)?.date ?? '' },
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

/** What is told of the badge of a record; the steps of what was withdrawn say nothing any longer. */
function judgedFacts(context: Context, claim: Claim | Dispatch): Pick<SearchFacts, 'moved' | 'steps'> {
  const { ripeness, withdrawn } = context.verdict(claim)
  const moved = eventsOf(context, claim).findLast(isMove)?.date ?? claim.history[0]?.date ?? ''
  return withdrawn ? { moved } : { moved, steps: [ripeness.met, ripeness.of] }
}

/** A title and all words, which the title begins. */
function wordsOf(title: string, more: readonly (string | undefined)[]): { title: string; content: string } {
  return { title: collapsed(title), content: collapsed([title, ...more].filter(Boolean).join(' ')) }
}

/** Words with one space between them, but for spaces that hold words together. */
function collapsed(text: string): string {
  return text.replaceAll(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').trim()
}
