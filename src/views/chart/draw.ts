import type { Element } from 'hast'
import { element, text } from '../prose/elements.ts'
import type { ChartLayout, Label, Rule, Shape } from './layout.ts'
import { mostForms } from './marks.ts'

/**
 * A chart as an SVG element. Its colours and letters are those of the page's style sheet; it has no styles of its own.
 *
 * @param form  which of the page's classes it has: `wide`, `narrow`
 * @param says  what it shows, for those who do not see it
 */
export function drawn({ width, height, rules, shapes, labels }: ChartLayout, form: string, says: string): Element {
  const properties = {
    className: ['chart', `chart-${form}`],
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    ariaLabel: says,
    direction: 'ltr',
  }
  return element('svg', properties, [
    ...(['grid', 'axis'] as const).flatMap((is) => linesOf(rules, is)),
    ...shapes.map(shape),
    ...linesOf(rules, 'leader'),
    ...labels.map(label),
  ])
}

/** All straight lines of a kind, as one. */
function linesOf(rules: readonly Rule[], is: Rule['is']): Element[] {
  const d = rules.flatMap((rule) => (rule.is === is ? [`M${rule.x1} ${rule.y1}L${rule.x2} ${rule.y2}`] : [])).join('')
  return d === '' ? [] : [element('path', { className: [`chart-${is}`], d }, [])]
}

function shape({ is, group, d }: Shape): Element {
  return element('path', { className: [`chart-${is}`, seriesClass(group)], d }, [])
}

function label({ is, text: words, x, y, anchor, group }: Label): Element {
  const className = [`chart-${is}`, ...(group === undefined ? [] : [seriesClass(group)])]
  return element('text', { className, x: `${x}`, y: `${y}`, ...(anchor === 'start' ? {} : { textAnchor: anchor }) }, [
    text(words),
  ])
}

function seriesClass(group: number): string {
  return `series-${group % mostForms}`
}
