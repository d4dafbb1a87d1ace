import type { Claim, Dispatch, Page, Source } from '../engine/index.ts'
import type { Context } from './context.ts'
import { claimsOfPage } from './page.ts'

/** What the search index holds of one record. Every record has every filter and sort that applies, and both sorts. */
export interface SearchRecord {
  readonly type: 'Claim' | 'Page' | 'Source' | 'Dispatch'
  readonly id: string
  readonly url: string
  readonly title: string
  readonly content: string
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** `date` is the day of the last entry; `ripeness` counts steps per ten thousand, five digits. */
  readonly sort: { readonly date: string; readonly ripeness: string }
  readonly meta: Readonly<Record<string, string>>
}

/** All records that can be found: claims, pages, sources, dispatches, each kind by id. */
export function searchRecords(context: Context): SearchRecord[] {
  const { garden } = context
  return [
    ...[...garden.claims.values()].map((claim) => ofClaim(context, claim)),
    ...[...garden.pages.values()].map((page) => ofPage(context, page)),
    ...[...garden.sources.values()].map((source) => ofSource(context, source)),
    ...[...garden.dispatches.values()].map((dispatch) => ofDispatch(context, dispatch)),
  ]
}

function ofClaim(context: Context, claim: Claim): SearchRecord {
  const { record, id } = claim
  const judged = judgedParts(context, claim)
  const detail = record.detail === undefined ? '' : context.text(claim, '/detail')
  const statement = context.text(claim, '/statement')
  return {
    type: 'Claim',
    id,
    url: context.hrefs.claim(id),
    title: statement,
    content: `${statement} ${detail} ${record.history.map(({ why }) => why).join(' ')}`,
    filters: {
      type: ['Claim'],
      ...judged.filters,
      kind: [record.kind],
      page: [titleOfPage(context, claim.page)],
      grade: gradesOf(claim),
      voice: voicesOf(context, claim),
    },
    sort: judged.sort,
    meta: { ...judged.meta, page: titleOfPage(context, claim.page) },
  }
}

function ofDispatch(context: Context, dispatch: Dispatch): SearchRecord {
  const { record, id } = dispatch
  const judged = judgedParts(context, dispatch)
  const body = record.body === undefined ? '' : context.text(dispatch, '/body')
  return {
    type: 'Dispatch',
    id,
    url: context.hrefs.dispatch(id),
    title: record.title ?? body.slice(0, 80),
    content: `${record.title ?? ''} ${body}`,
    filters: {
      type: ['Dispatch'],
      ...judged.filters,
      page: (record.pages ?? []).map((page) => titleOfPage(context, page)),
      grade: gradesOf(dispatch),
      voice: [nameOfVoice(context, record.voice)],
    },
    sort: { ...judged.sort, date: record.date },
    meta: judged.meta,
  }
}

function ofPage(context: Context, page: Page): SearchRecord {
  const { record, id } = page
  const claims = claimsOfPage(context, page)
  const tended = [record.planted, ...claims.map((claim) => context.verdict(claim).freshness.lastTended)]
  const body = record.body === undefined ? '' : context.text(page, '/body')
  return {
    type: 'Page',
    id,
    url: context.hrefs.page(id),
    title: record.title,
    content: `${context.text(page, '/summary')} ${body}`,
    filters: { type: ['Page'], page: [record.title] },
    sort: { date: tended.sort().at(-1) ?? record.planted, ripeness: digits(0) },
    meta: {},
  }
}

function ofSource(context: Context, source: Source): SearchRecord {
  const { record, id } = source
  const authors = (record.authors ?? []).map((author) => (typeof author === 'string' ? author : author.name))
  const summary = record.summary === undefined ? '' : context.text(source, '/summary')
  const last = record.history.at(-1)
  return {
    type: 'Source',
    id,
    url: context.hrefs.source(id),
    title: record.title,
    content: [record.title, authors.join(', '), record.publisher, record.venue, summary].filter(Boolean).join(' '),
    filters: {
      type: ['Source'],
      grade: [last?.grade ?? ''],
      page: (record.pages ?? []).flatMap((page) =>
        context.garden.pages.has(page) ? [titleOfPage(context, page)] : [],
      ),
    },
    sort: { date: last?.date ?? '', ripeness: digits(0) },
    meta: { grade: last?.grade ?? '' },
  }
}

function judgedParts(context: Context, claim: Claim | Dispatch) {
  const { inForce, contested, ripeness, freshness } = context.verdict(claim)
  const { label } = context.badge(inForce)
  return {
    filters: { badge: [label], ripeness: [ripeness.stage], contested: [contested ? 'contested' : 'not contested'] },
    sort: {
      date: freshness.lastTended,
      ripeness: digits(ripeness.of === 0 ? 10_000 : Math.round((10_000 * ripeness.met) / ripeness.of)),
    },
    meta: { badge: label, ripeness: `${ripeness.met} of ${ripeness.of} steps, ${ripeness.stage}` },
  }
}

function gradesOf(claim: Claim | Dispatch): string[] {
  const grades = claim.citations.flatMap(({ source }) => source?.record.history.at(-1)?.grade ?? [])
  return [...new Set(grades)].sort()
}

function voicesOf(context: Context, { history }: Claim): string[] {
  return [...new Set(history.map(({ by }) => nameOfVoice(context, by)))]
}

function nameOfVoice({ garden }: Context, id: string): string {
  return garden.voices.get(id)?.record.name ?? id
}

function titleOfPage({ garden }: Context, id: string): string {
  return garden.pages.get(id)?.record.title ?? id
}

/** Sorts compare texts, so that numbers have as many digits as the largest. */
function digits(number: number): string {
  return String(number).padStart(5, '0')
}
