import type { Claim, Dispatch, Page, Series, Source } from '../../engine/index.ts'
import type { Context } from '../context.ts'

/** The day of the last entry, or of the withdrawal that came after it. */
export function changedOn({ record }: Claim | Dispatch): string {
  const withdrawn = 'withdrawn' in record ? record.withdrawn?.date : undefined
  return latest([record.history.at(-1)?.date, withdrawn]) ?? ''
}

/** The day of the last thing that was found out or decided about a source. */
export function sourceChangedOn({ record: { history, checked, retracted, aside } }: Source): string {
  return latest([...history, checked, retracted, aside].map((decided) => decided?.date)) ?? ''
}

/** The day of the last entry of a series. */
export function seriesChangedOn({ record: { history } }: Series): string {
  return latest(history.map(({ date }) => date)) ?? ''
}

/** The day on which a page itself was last worked on. */
export function pageChangedOn({ record: { planted, tended = [] } }: Page): string {
  return latest([planted, ...tended.map(({ date }) => date)]) ?? planted
}

/** The day of the last change on record; undefined for a garden in which nothing grows. */
export function gardenChangedOn({ garden }: Context): string | undefined {
  return latest([
    ...[...garden.pages.values()].map(pageChangedOn),
    ...[...garden.claims.values()].map(changedOn),
    ...[...garden.sources.values()].map(sourceChangedOn),
    ...[...garden.dispatches.values()].map(changedOn),
    ...[...garden.series.values()].map(seriesChangedOn),
  ])
}

/** Days compare as texts. */
export function latest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((last, day) => (last === undefined || (day !== undefined && day > last) ? day : last), undefined)
}
