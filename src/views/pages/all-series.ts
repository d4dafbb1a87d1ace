import type { Context } from '../context.ts'
import { type SeriesCard, seriesCard } from './series.ts'

/** The list of all series. */
export interface AllSeriesView {
  /** By id. */
  readonly cards: readonly SeriesCard[]
}

export function allSeriesView(context: Context): AllSeriesView {
  return { cards: [...context.garden.series.values()].map((series) => seriesCard(context, series)) }
}
