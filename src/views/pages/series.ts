import { paths, pointsOf, type Series } from '../../engine/index.ts'
import { chartFigure, tableHtml } from '../chart/figure.ts'
import type { Context } from '../context.ts'
import { seriesChangedOn } from '../parts/changed.ts'
import { type CiteView, citeSeries } from '../parts/cite.ts'
import { type Entry, entriesOf, eventsOf } from '../parts/events.ts'
import { figuredOf } from '../parts/figured.ts'
import { type SeriesStanding, seriesStanding } from '../parts/series-standing.ts'
import { type SourceRef, sourceRef } from '../parts/source-ref.ts'
import { type Ways, waysTo } from '../parts/ways.ts'

/** A series in a list. */
export interface SeriesCard {
  readonly id: string
  readonly href: string
  readonly title: string
  /** What its chart shows, in a sentence. */
  readonly says: string
  /** "12 points from 3 sources" */
  readonly count: string
  readonly standing: SeriesStanding
}

/** Everything that the page of a series shows. */
export interface SeriesView {
  readonly card: SeriesCard
  /** Ids that it had before; their addresses lead here. */
  readonly was: readonly string[]
  readonly summaryHtml: string
  readonly figureHtml: string
  readonly tableHtml: string
  /** Where its rows are as a table, and what its columns are as a Data Package. */
  readonly files: { readonly csv: string; readonly package: string }
  /** Those that its rows are from, in the order of the rows. */
  readonly sources: readonly SourceRef[]
  /** Newest first. */
  readonly history: readonly Entry[]
  readonly cite: CiteView
  readonly ways: Ways | undefined
  /** The day of the last entry of its history. */
  readonly changed: string
}

export function seriesCard(context: Context, series: Series): SeriesCard {
  const { href, title, says, count } = figuredOf(context, series)
  return { id: series.id, href, title, says, count, standing: seriesStanding(context, series) }
}

export function seriesView(context: Context, series: Series): SeriesView {
  const { record } = series
  const card = seriesCard(context, series)
  const figured = figuredOf(context, series)
  const sources = [...new Set(pointsOf(record).flatMap(({ source }) => source ?? []))]
  return {
    card,
    was: record.was ?? [],
    summaryHtml: context.html(series, '/summary'),
    figureHtml: chartFigure(figured),
    tableHtml: tableHtml(figured.table),
    files: {
      csv: context.hrefs.to(paths.rows(series.id, 'csv')),
      package: context.hrefs.to(paths.rows(series.id, 'package')),
    },
    sources: sources.map((id) => sourceRef(context, context.garden.sources.get(id), id)),
    history: entriesOf(eventsOf(context, series)).reverse(),
    cite: citeSeries(context, series, card.standing.badge),
    ways: waysTo(context, series, {
      title: record.title,
      href: card.href,
      ...(card.standing.badge && { badge: card.standing.badge.label }),
    }),
    changed: seriesChangedOn(series),
  }
}
