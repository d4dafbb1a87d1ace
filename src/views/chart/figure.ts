import type { Element, ElementContent } from 'hast'
import type { Words } from '../../words/words.ts'
import { type BadgeView, badgeClasses } from '../parts/badge.ts'
import type { SeriesTable } from '../parts/series-table.ts'
import { element, text } from '../prose/elements.ts'
import { htmlText } from '../prose/html.ts'
import type { Chart } from './chart.ts'
import { drawn } from './draw.ts'

/** A series to be shown as a figure. */
export interface Figured {
  readonly href: string
  readonly title: string
  /** What is drawn: "Price, $ per hour" */
  readonly measure: string
  readonly says: string
  /** Undefined for what cannot be drawn. */
  readonly chart: Chart | undefined
  readonly table: SeriesTable
  readonly badge: BadgeView | undefined
  readonly contested: boolean
  /** "12 points from 3 sources" */
  readonly count: string
}

/** The chart of a series on its own page, which tells its title, its badge and its table itself. */
export function chartFigure({ chart, measure, says }: Figured): string {
  return html([
    element('figure', { className: ['chart-figure'] }, [
      element('figcaption', { className: ['chart-measure'] }, [text(measure)]),
      ...drawings(chart, says),
    ]),
  ])
}

/** The same in the prose of another record: with its title, what it shows, how far to trust it, and its table to open. */
export function figureInProse(figured: Figured, words: Words): Element {
  const { href, title, measure, says, chart, table, count } = figured
  return element('figure', { className: ['chart-figure'] }, [
    element('figcaption', {}, [
      element('a', { className: ['chart-title'], href }, [text(title)]),
      element('span', { className: ['chart-measure'] }, [text(measure)]),
    ]),
    ...drawings(chart, says),
    element('p', { className: ['chart-says'] }, [text(says)]),
    element('p', { className: ['line-marks'] }, [
      ...marks(figured, words),
      element('span', { className: ['facts'] }, [text(count)]),
    ]),
    element('details', {}, [element('summary', {}, [text(words.say('series.asTable'))]), tableElement(table)]),
  ])
}

/** The rows of a series as a table. */
export function tableHtml(table: SeriesTable): string {
  return html([tableElement(table)])
}

function html(children: Element[]): string {
  return htmlText({ type: 'root', children })
}

function drawings(chart: Chart | undefined, says: string): Element[] {
  return chart ? [drawn(chart.wide, 'wide', says), drawn(chart.narrow, 'narrow', says)] : []
}

function marks({ badge, contested }: Figured, words: Words): ElementContent[] {
  const all = [
    ...(badge ? [element('span', { className: badgeClasses(badge) }, [text(badge.label)])] : []),
    ...(contested ? [element('span', { className: ['mark', 'contested'] }, [text(words.say('claim.contested'))])] : []),
  ]
  return all.flatMap((mark) => [mark, text(' ')])
}

function tableElement({ columns, rows }: SeriesTable): Element {
  const className = (at: number) => {
    const column = columns[at]
    if (column?.isNumber) return { className: ['number'] }
    return column?.isWords ? { className: ['wrapped'] } : {}
  }
  const head = columns.map(({ title, unit }, at) =>
    element('th', { scope: 'col', ...className(at) }, [
      text(title),
      ...(unit === undefined ? [] : [text(' '), element('span', { className: ['unit'] }, [text(unit)])]),
    ]),
  )
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map(({ text: words, href }, at) =>
        element('td', className(at), [href === undefined ? text(words) : element('a', { href }, [text(words)])]),
      ),
    ),
  )
  const table = element('table', { className: ['series-table'] }, [
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, body),
  ])
  return element('div', { className: ['scroll'], tabIndex: 0 }, [table])
}
