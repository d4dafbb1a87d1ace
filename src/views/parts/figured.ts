import { columnOf, pointsOf, type Series, unitOf } from '../../engine/index.ts'
import { chartOf } from '../chart/chart.ts'
import type { Figured } from '../chart/figure.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import { localeOf } from './figure-text.ts'
import { seriesStanding } from './series-standing.ts'
import { seriesTable } from './series-table.ts'

/** A series as a figure shows it. */
export const figuredOf = onceForEach((context: Context, series: Series): Figured => {
  const { record, id } = series
  const { words } = context
  const points = pointsOf(record)
  const sources = new Set(points.map(({ source }) => source))
  const { badge, contested } = seriesStanding(context, series)
  return {
    href: context.hrefs.series(id),
    title: record.title,
    measure: measureOf(context, series),
    says: record.chart.says,
    chart: chartOf(record, localeOf(context)),
    table: seriesTable(context, series),
    badge,
    contested,
    count: words.say('series.count', { points: points.length, sources: sources.size }),
  }
})

/** "Price, $ per hour"; and that its axis is one of factors. */
function measureOf({ words }: Context, { record }: Series): string {
  const { y, log } = record.chart
  const column = columnOf(record, y)?.column
  const unit = column && unitOf(record, column)
  const parts = [column?.title, unit, log === undefined ? undefined : words.say('series.log', { axis: log })]
  return words.list(
    parts.flatMap((part) => part ?? []),
    'comma',
  )
}
