import {
  type Claim,
  type Dispatch,
  gradeOf,
  isUsable,
  type Page,
  type Series,
  type Source,
  type SourceRecord,
} from '../../engine/index.ts'
import type { Context } from '../context.ts'
import type { BadgeView } from './badge.ts'
import { seriesChangedOn } from './changed.ts'
import { lastTended } from './page-card.ts'
import { shortLabel } from './short-label.ts'
import { linksOf } from './source-facts.ts'
import { authorsOf } from './source-ref.ts'

/** The types of CSL that we have. */
export type CslType =
  | 'article'
  | 'article-journal'
  | 'article-newspaper'
  | 'dataset'
  | 'document'
  | 'paper-conference'
  | 'post'
  | 'post-weblog'
  | 'report'
  | 'software'
  | 'webpage'

/** What somebody needs to cite something. The day and the site's own address are added where it is printed. */
export interface CiteView {
  /** Whether this site publishes it. */
  readonly isOwn: boolean
  /** A key of letters, digits and hyphens. */
  readonly key: string
  /** Its type in CSL 1.0.2. */
  readonly type: CslType
  readonly title: string
  readonly authors: readonly string[]
  /** What it stands in. */
  readonly container: string | undefined
  readonly publisher: string | undefined
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly issued: string | undefined
  /** The day on which a work of others was read. */
  readonly accessed: string | undefined
  /** The work's own address; undefined for what this site publishes, and for what has none. */
  readonly url: string | undefined
  readonly doi: string | undefined
  readonly isbn: string | undefined
  readonly arxiv: string | undefined
  /** Where the site speaks of it: of a claim, the history entry in force. */
  readonly href: string
  /** How the site judged it: "Badge “Caveat” since 2026-06-05, contested". */
  readonly judged: string
  /** What of a claim's sources is shown in their own words: "Able 2024, p. 7: “…”". */
  readonly quotes: readonly string[]
}

export function citeClaim(context: Context, claim: Claim): CiteView {
  const { words } = context
  const { contested, withdrawn } = context.verdict(claim)
  const isContested = contested && !withdrawn
  const badge = context.badgeOf(claim)
  const entries = claim.history.length + (claim.record.withdrawn ? 1 : 0)
  const state = claim.record.withdrawn
    ? words.say('cite.withdrawn', { day: claim.record.withdrawn.date, badge: badge.label })
    : words.say('cite.badge', { badge: badge.label, day: inForceSince(claim), contested: isContested ? 'yes' : 'no' })
  return {
    ...ofGarden(context, claim.id),
    type: 'webpage',
    title: context.text(claim, '/statement'),
    container: context.garden.pages.get(claim.page)?.record.title,
    issued: claim.record.withdrawn?.date ?? claim.history.at(-1)?.date,
    href: `${context.hrefs.claim(claim.id)}#e${entries}`,
    judged: state,
    quotes: quotesOf(context, claim),
  }
}

export function citePage(context: Context, page: Page, spread: string): CiteView {
  return {
    ...ofGarden(context, page.id),
    type: 'webpage',
    title: page.record.title,
    container: undefined,
    issued: lastTended(context, page),
    href: context.hrefs.page(page.id),
    judged: spread,
    quotes: [],
  }
}

/** @param badge  the weakest of those that its chart wears */
export function citeSeries(context: Context, series: Series, badge: BadgeView | undefined): CiteView {
  const { words } = context
  return {
    ...ofGarden(context, series.id),
    type: 'dataset',
    title: series.record.title,
    container: undefined,
    issued: seriesChangedOn(series),
    href: context.hrefs.series(series.id),
    judged: badge ? words.say('cite.weakest', { badge: badge.label }) : words.say('cite.noBadge'),
    quotes: [],
  }
}

export function citeSource(context: Context, source: Source): CiteView {
  const { record, id } = source
  const { publisher, published, doi, isbn, arxiv } = record
  return {
    isOwn: false,
    key: keyOf(id),
    type: typeOfSource(record),
    title: record.title,
    authors: authorsOf(source),
    // What an article stands in is the paper or the site of the newsroom that made it.
    container: firstVenue(record) ?? (record.kind === 'article' || record.kind === 'post' ? publisher : undefined),
    publisher,
    issued: published,
    accessed: readOn(source),
    url: linksOf(context, source)[0]?.href,
    doi,
    isbn,
    arxiv,
    href: context.hrefs.source(id),
    judged: context.words.say('cite.grade', { grade: gradeOf(source), garden: gardenTitle(context) }),
    quotes: [],
  }
}

/** The quotes of a claim that count, each once, as far as passages hold them. */
function quotesOf({ judged, words }: Context, { citations, record }: Claim): string[] {
  const proved = citations.filter((citation) => citation.proved && isUsable(citation, judged.asOf))
  const quotes = proved.flatMap(({ index, source, sourceId }) => {
    const { quote = '', at } = record.evidence[index] ?? {}
    const where = [shortLabel(source, sourceId, words), ...(at === undefined ? [] : [at])]
    return words.say('cite.quote', { where: words.list(where, 'comma'), quote: words.say('quoted', { text: quote }) })
  })
  return [...new Set(quotes)]
}

/** The day from which on the badge in force has been the one. */
function inForceSince({ history }: Claim | Dispatch): string {
  const badge = history.at(-1)?.badge
  const moved = history.findLastIndex((entry) => entry.badge !== badge)
  return history[moved + 1]?.date ?? ''
}

/** Where it appeared first of all: what is named after a semicolon holds it, too. */
function firstVenue({ venue }: SourceRecord): string | undefined {
  return venue?.split(';')[0]?.trim() || undefined
}

/** A paper is one of a journal only where it names one; what came out on a server alone is a preprint. */
function typeOfSource(record: SourceRecord): CslType {
  const { kind, publisher } = record
  if (kind !== 'paper') return typeOf[kind]
  const venue = firstVenue(record)
  if (venue === undefined) return publisher === undefined ? 'article' : 'report'
  if (/\b(?:19|20)\d\d\b/.test(venue)) return 'paper-conference'
  return preprints.test(venue) ? 'article' : 'article-journal'
}

const preprints = /\b(?:\w*xiv|SSRN|OSF|Zenodo|preprints?|working papers?)\b/i

/** The type in CSL of each kind of source but papers. */
const typeOf: Record<Exclude<SourceRecord['kind'], 'paper'>, CslType> = {
  report: 'report',
  article: 'article-newspaper',
  post: 'post-weblog',
  dataset: 'dataset',
  calculator: 'software',
  filing: 'report',
  thread: 'post',
  lead: 'webpage',
  search: 'document',
}

/** The day we read it, else that of a check which had it before its eyes. */
function readOn({ record: { accessed, checked } }: Source): string | undefined {
  return accessed ?? (checked && sawIt[checked.status] ? checked.date : undefined)
}

const sawIt: Record<NonNullable<SourceRecord['checked']>['status'], boolean> = {
  verified: true,
  partly: true,
  suspicious: true,
  unlocated: false,
  hallucinated: false,
  'dead-link': false,
}

function ofGarden(context: Context, id: string) {
  const none = {
    accessed: undefined,
    url: undefined,
    doi: undefined,
    isbn: undefined,
    arxiv: undefined,
  }
  const title = gardenTitle(context)
  const responsible = context.garden.garden?.record.responsible?.name
  const publisher = responsible === title ? undefined : responsible
  return { isOwn: true, key: keyOf(id), authors: [title], publisher, ...none }
}

function gardenTitle({ garden, words }: Context): string {
  return garden.garden?.record.title ?? words.say('garden.untitled')
}

function keyOf(id: string): string {
  return id.replaceAll('/', '-')
}
