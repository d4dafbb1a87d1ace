import { type Claim, type Dispatch, gradeOf, type Page, type Series, type Source } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { seriesStanding } from '../parts/series-standing.ts'

/** What can be found, in the order in which it is shown: claims first. */
export const searchTypes = ['claim', 'page', 'series', 'source', 'dispatch'] as const

export type SearchType = (typeof searchTypes)[number]

/** What a search can be narrowed by. */
export type FilterName = 'type' | 'badge' | 'ripeness' | 'contested' | 'kind' | 'page' | 'grade' | 'voice'

/** Ids and fixed words; a filter only where it says something. */
export type FilterValues = Readonly<Partial<Record<FilterName, readonly string[]>>>

/** What a record is found by besides its words. */
export interface Filtered {
  readonly filters: FilterValues
  readonly withdrawn?: true
}

/** What all records are found by that can be: claims, pages, series, sources, dispatches, each kind by id. */
export function allFiltered(context: Context): Filtered[] {
  const { claims, pages, series, sources, dispatches } = context.garden
  return [
    ...[...claims.values()].map((claim) => filteredClaim(context, claim)),
    ...[...pages.values()].map(filteredPage),
    ...[...series.values()].map((each) => filteredSeries(context, each)),
    ...[...sources.values()].map((source) => filteredSource(context, source)),
    ...[...dispatches.values()].map((dispatch) => filteredDispatch(context, dispatch)),
  ]
}

export function filteredClaim(context: Context, claim: Claim): Filtered {
  const { filters, ...judged } = judgedFilters(context, claim)
  const { kind, history } = claim.record
  const page = pageFilter(context, [claim.page])
  const voice = [...new Set(history.map(({ by }) => by))]
  return { ...judged, filters: { type: ['claim'], ...filters, kind: [kind], ...page, voice } }
}

export function filteredDispatch(context: Context, dispatch: Dispatch): Filtered {
  const { filters, ...judged } = judgedFilters(context, dispatch)
  const { pages = [], voice } = dispatch.record
  return { ...judged, filters: { type: ['dispatch'], ...filters, ...pageFilter(context, pages), voice: [voice] } }
}

export function filteredPage({ record, id }: Page): Filtered {
  return { filters: { type: ['page'], ...(!record.plain && { page: [id] }) } }
}

/** It is found by the badge that its chart wears. */
export function filteredSeries(context: Context, series: Series): Filtered {
  const { claims, badge, contested } = seriesStanding(context, series)
  const pages = claims.flatMap((claim) => context.garden.claims.get(claim.id)?.page ?? [])
  return {
    filters: {
      type: ['series'],
      ...(badge && { badge: [badge.id], contested: [contested ? 'yes' : 'no'] }),
      ...pageFilter(context, pages),
    },
  }
}

export function filteredSource(context: Context, source: Source): Filtered {
  const { kind, pages = [] } = source.record
  return { filters: { type: ['source'], kind: [kind], ...pageFilter(context, pages), grade: [gradeOf(source)] } }
}

/** The badge of what was withdrawn says nothing any longer: it is not found by it. */
function judgedFilters(context: Context, claim: Claim | Dispatch): Filtered {
  const { inForce, contested, ripeness, withdrawn } = context.verdict(claim)
  const grades = [...new Set(claim.citations.flatMap(({ source }) => (source ? [gradeOf(source)] : [])))].sort()
  const grade = grades.length > 0 ? { grade: grades } : {}
  if (withdrawn) return { filters: grade, withdrawn }
  return {
    filters: { badge: [inForce], ripeness: [ripeness.stage], contested: [contested ? 'yes' : 'no'], ...grade },
  }
}

/** The pages that exist, of those that are named. */
function pageFilter({ garden }: Context, ids: readonly string[]): FilterValues {
  const page = [...new Set(ids)].filter((id) => garden.pages.has(id))
  return page.length > 0 ? { page } : {}
}
