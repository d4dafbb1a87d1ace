import type { Series } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { figureText, localeOf } from './figure-text.ts'
import { shortLabel } from './short-label.ts'

/** The rows of a series as readers see them. */
export interface SeriesTable {
  readonly columns: readonly {
    readonly title: string
    readonly unit: string | undefined
    readonly isNumber: boolean
    readonly isWords: boolean
  }[]
  /** A cell that holds nothing is empty. */
  readonly rows: readonly (readonly SeriesCell[])[]
}

export interface SeriesCell {
  readonly text: string
  /** The page of the source that it names. */
  readonly href: string | undefined
}

export function seriesTable(context: Context, { record }: Series): SeriesTable {
  const { garden, hrefs, words } = context
  const locale = localeOf(context)
  return {
    columns: record.columns.map(({ id, title, unit, type }) => ({
      title,
      unit,
      isNumber: type === 'number',
      isWords: type === 'text' && id !== record.source,
    })),
    rows: record.rows.map((row) =>
      record.columns.map(({ id, type }, at): SeriesCell => {
        const text = row[at] ?? ''
        if (id !== record.source) return { text: type === 'number' ? figureText(locale, text) : text, href: undefined }
        const source = garden.sources.get(text)
        return source ? { text: shortLabel(source, text, words), href: hrefs.source(text) } : { text, href: undefined }
      }),
    ),
  }
}
