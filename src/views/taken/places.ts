import { furtherPaths, subjectPages } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { plainSummaries } from '../pages/plain.ts'
import { ruleViews } from '../pages/rule.ts'
import { changedOn, gardenChangedOn, latest, seriesChangedOn, sourceChangedOn } from '../parts/changed.ts'
import { lastTended } from '../parts/page-card.ts'
import type { Frame } from '../site.ts'

/** A page with the day of its last change, where that is known. */
export interface Place {
  readonly href: string
  readonly changed: string | null
}

/**
 * Every page once, except for the search, which holds nothing of its own. Addresses that moved lead to others.
 *
 * @param ofDay  the paths of further pages that are there on the day alone
 */
export function placesOf(context: Context, { navigation }: Frame, ofDay: readonly string[]): Place[] {
  const { garden, hrefs } = context
  const records = <Of extends { readonly id: string }>(
    of: ReadonlyMap<string, Of>,
    hrefOf: (id: string) => string,
    changed: (record: Of) => string | null,
  ): Place[] => [...of.values()].map((record) => ({ href: hrefOf(record.id), changed: changed(record) }))
  const claims = records(garden.claims, hrefs.claim, changedOn)
  const sources = records(garden.sources, hrefs.source, sourceChangedOn)
  const dispatches = records(garden.dispatches, hrefs.dispatch, changedOn)
  const series = records(garden.series, hrefs.series, seriesChangedOn)
  const changed = gardenChangedOn(context) ?? null
  const changes: Partial<Record<Frame['navigation'][number]['name'], string | null>> = {
    claims: lastOf(claims),
    sources: lastOf(sources),
    river: lastOf(dispatches),
    series: lastOf(series),
    log: changed,
  }
  return [
    { href: hrefs.home(), changed },
    ...navigation
      .filter(({ name }) => name !== 'search')
      .map(({ name, href }) => ({ href, changed: changes[name] ?? null })),
    ...subjectPages(garden).map((page) => ({ href: hrefs.page(page.id), changed: lastTended(context, page) })),
    ...plainSummaries(context).map(({ href, lastTended }) => ({ href, changed: lastTended })),
    ...claims,
    ...sources,
    ...dispatches,
    ...series,
    ...records(garden.voices, hrefs.voice, () => null),
    ...ruleViews(hrefs).map(({ href }) => ({ href, changed: null })),
    ...[...furtherPaths(context.parts), ...ofDay].map((path) => ({ href: hrefs.to(path), changed: null })),
  ]
}

/** The day of the last change of any of them. */
export function lastOf(places: readonly Pick<Place, 'changed'>[]): string | null {
  return latest(places.map(({ changed }) => changed ?? undefined)) ?? null
}
