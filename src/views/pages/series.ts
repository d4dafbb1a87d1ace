import type { Series } from '../../engine/index.ts'
import { pointsOf } from '../../engine/series/points.ts'
import type { Context } from '../context.ts'
import { seriesChangedOn } from '../parts/changed.ts'
import { type CiteView, citeSeries } from '../parts/cite.ts'
import { type SeriesStanding, seriesStanding } from '../parts/series-standing.ts'
import { type SeriesTable, seriesTable } from '../parts/series-table.ts'
import { type SourceRef, sourceRef } from '../parts/source-ref.ts'
import { type VoiceRef, voiceRef } from '../parts/voice-ref.ts'
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

/** Something that was done to a series. */
export interface Tending {
  readonly date: string
  readonly by: VoiceRef
  readonly why: string
}

/** Everything that the page of a series shows. */
export interface SeriesView {
  readonly card: SeriesCard
  /** Ids that it had before; their addresses lead here. */
  readonly was: readonly string[]
  readonly summaryHtml: string
  readonly table: SeriesTable
  /** Those that its rows are from, in the order of the rows. */
  readonly sources: readonly SourceRef[]
  /** Newest first. */
  readonly history: readonly Tending[]
  readonly cite: CiteView
  readonly ways: Ways | undefined
  /** The day of the last entry of its history. */
  readonly changed: string
}

export function seriesCard(context: Context, series: Series): SeriesCard {
  const { record, id } = series
  const points = pointsOf(record)
  const sources = new Set(points.map(({ source }) => source))
  return {
    id,
    href: context.hrefs.series(id),
    title: record.title,
    says: record.chart.says,
    count: context.words.say('series.count', { points: points.length, sources: sources.size }),
    standing: seriesStanding(context, series),
  }
}

export function seriesView(context: Context, series: Series): SeriesView {
  const { record } = series
  const card = seriesCard(context, series)
  const sources = [...new Set(pointsOf(record).flatMap(({ source }) => source ?? []))]
  return {
    card,
    was: record.was ?? [],
    summaryHtml: context.html(series, '/summary'),
    table: seriesTable(context, series),
    sources: sources.map((id) => sourceRef(context, context.garden.sources.get(id), id)),
    history: record.history.map(({ date, by, why }) => ({ date, by: voiceRef(context, by), why })).reverse(),
    cite: citeSeries(context, series, card.standing.badge),
    ways: waysTo(context, series, {
      title: record.title,
      href: card.href,
      ...(card.standing.badge && { badge: card.standing.badge.label }),
    }),
    changed: seriesChangedOn(series),
  }
}
