import type { Claim, Dispatch, Page, Source } from '../engine/index.ts'
import { badgeClasses } from './badge.ts'
import type { Context } from './context.ts'
import { counted } from './count.ts'
import { claimsOfPage, lastTended } from './page-card.ts'
import { headlineOf } from './record-ref.ts'
import { authorsOf, gradeOf, sourceRef } from './source-ref.ts'

/** What the search index holds of one record. Every record has both sorts; a filter only where it says something. */
export interface SearchRecord {
  readonly type: 'Claim' | 'Page' | 'Source' | 'Dispatch'
  readonly id: string
  readonly url: string
  readonly title: string
  readonly content: string
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** `date` is the day of the last entry; `ripeness` counts steps per ten thousand, five digits. */
  readonly sort: { readonly date: string; readonly ripeness: string }
  /** What a result shows besides its title. */
  readonly meta: Readonly<Record<string, string>>
}

/** All records that can be found: claims, pages, sources, dispatches, each kind by id. */
export function searchRecords(context: Context): SearchRecord[] {
  const { claims, pages, sources, dispatches } = context.garden
  return [
    ...[...claims.values()].map((claim) => ofClaim(context, claim)),
    ...[...pages.values()].map((page) => ofPage(context, page)),
    ...[...sources.values()].map((source) => ofSource(context, source)),
    ...[...dispatches.values()].map((dispatch) => ofDispatch(context, dispatch)),
  ]
}

function ofClaim(context: Context, claim: Claim): SearchRecord {
  const { record, id } = claim
  const judged = judgedParts(context, claim)
  const detail = record.detail === undefined ? '' : context.text(claim, '/detail')
  const statement = context.text(claim, '/statement')
  const page = titleOfPage(context, claim.page)
  const voices = record.history.map(({ by }) => nameOfVoice(context, by))
  return {
    type: 'Claim',
    id,
    url: context.hrefs.claim(id),
    title: statement,
    content: [statement, detail, ...record.history.map(({ why }) => why)].filter(Boolean).join(' '),
    filters: { type: ['Claim'], ...judged.filters, kind: [record.kind], page: [page], voice: [...new Set(voices)] },
    sort: judged.sort,
    meta: { ...judged.meta, about: `${record.kind}, ${page}` },
  }
}

function ofDispatch(context: Context, dispatch: Dispatch): SearchRecord {
  const { record, id } = dispatch
  const judged = judgedParts(context, dispatch)
  const title = headlineOf(context, dispatch)
  const voice = nameOfVoice(context, record.voice)
  const page = (record.pages ?? []).map((each) => titleOfPage(context, each))
  return {
    type: 'Dispatch',
    id,
    url: context.hrefs.dispatch(id),
    title,
    content: [title, record.body === undefined ? '' : context.text(dispatch, '/body')].filter(Boolean).join(' '),
    filters: { type: ['Dispatch'], ...judged.filters, ...(page.length > 0 ? { page } : {}), voice: [voice] },
    sort: { ...judged.sort, date: record.date },
    meta: { ...judged.meta, about: `${voice}, ${record.date}` },
  }
}

function ofPage(context: Context, page: Page): SearchRecord {
  const { record, id } = page
  const claims = claimsOfPage(context, page).filter(({ withdrawn }) => !withdrawn)
  const body = record.body === undefined ? '' : context.text(page, '/body')
  return {
    type: 'Page',
    id,
    url: context.hrefs.page(id),
    title: record.title,
    content: [record.title, context.text(page, '/summary'), body].filter(Boolean).join(' '),
    filters: { type: ['Page'], page: [record.title] },
    sort: { date: lastTended(context, page), ripeness: shareDigits(0, 1) },
    meta: { about: `${counted(claims.length, 'claim')}` },
  }
}

function ofSource(context: Context, source: Source): SearchRecord {
  const { record, id } = source
  const { by, kind, grade } = sourceRef(context, source, id)
  const summary = record.summary === undefined ? '' : context.text(source, '/summary')
  const pages = (record.pages ?? []).filter((page) => context.garden.pages.has(page))
  const page = pages.map((each) => titleOfPage(context, each))
  const words = [record.title, authorsOf(source).join(', '), record.publisher, record.venue, summary]
  return {
    type: 'Source',
    id,
    url: context.hrefs.source(id),
    title: record.title,
    content: words.filter(Boolean).join('. '),
    filters: { type: ['Source'], grade: [grade], ...(page.length > 0 ? { page } : {}) },
    sort: { date: record.history.at(-1)?.date ?? '', ripeness: shareDigits(0, 1) },
    meta: { grade, about: [kind, by].filter(Boolean).join(', ') },
  }
}

function judgedParts(context: Context, claim: Claim | Dispatch) {
  const { inForce, contested, ripeness, freshness } = context.verdict(claim)
  const badge = context.badge(inForce)
  const grade = gradesOf(claim)
  return {
    filters: {
      badge: [badge.label],
      ripeness: [ripeness.stage],
      contested: [contested ? 'contested' : 'not contested'],
      ...(grade.length > 0 ? { grade } : {}),
    },
    sort: { date: freshness.lastTended, ripeness: shareDigits(ripeness.met, ripeness.of) },
    meta: {
      badge: badge.label,
      mark: badgeClasses(badge).join(' '),
      ripeness: `${ripeness.met} of ${ripeness.of}, ${ripeness.stage}`,
      ...(contested ? { contested: 'Contested' } : {}),
    },
  }
}

function gradesOf({ citations }: Claim | Dispatch): string[] {
  return [...new Set(citations.flatMap(({ source }) => (source ? [gradeOf(source)] : [])))].sort()
}

function nameOfVoice({ garden }: Context, id: string): string {
  return garden.voices.get(id)?.record.name ?? id
}

function titleOfPage({ garden }: Context, id: string): string {
  return garden.pages.get(id)?.record.title ?? id
}

/** A share in ten thousandths. Sorts compare texts, so that numbers have as many digits as the largest. */
function shareDigits(met: number, of: number): string {
  return String(of === 0 ? 10_000 : Math.round((10_000 * met) / of)).padStart(5, '0')
}
