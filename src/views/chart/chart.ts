import type { SeriesRecord } from '../../engine/index.ts'
import { alongLayout } from './along.ts'
import { byRowLayout } from './by-row.ts'
import { drawableOf } from './drawable.ts'
import type { ChartLayout } from './layout.ts'

/** A chart as it is drawn where there is room, and on a phone. */
export interface Chart {
  readonly wide: ChartLayout
  readonly narrow: ChartLayout
}

/** How wide each is, in units of about a pixel. */
export const chartWidths = { wide: 640, narrow: 300 } as const

/** The chart of a series; undefined for one whose columns or cells cannot be drawn, which a rule tells. */
export function chartOf(record: SeriesRecord, locale: string): Chart | undefined {
  const drawable = drawableOf(record)
  if (!drawable) return undefined
  const layout = drawable.across === 'text' ? byRowLayout : alongLayout
  return {
    wide: layout(drawable, chartWidths.wide, locale),
    narrow: layout(drawable, chartWidths.narrow, locale),
  }
}
