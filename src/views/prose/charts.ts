import type { Element, Root as HtmlRoot } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { isElement } from './elements.ts'

/**
 * Sets charts where links to them stand alone in a paragraph, once all else is known to be safe: what is drawn is ours.
 * A text has each chart once; where it names it again, the link stays.
 *
 * @param figure  makes the figure of a series; undefined when there is none
 */
export function setCharts(tree: HtmlRoot, figure: (series: string) => Element | undefined): void {
  const set = new Set<string>()
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || parent === undefined || index === undefined) return undefined
    const charts = chartsAlone(node)
    if (charts.length === 0 || charts.some((series) => set.has(series))) return undefined
    const figures = charts.flatMap((series) => figure(series) ?? [])
    for (const series of charts) set.add(series)
    parent.children.splice(index, 1, ...figures)
    return [SKIP, index + figures.length]
  })
}

/** The series that a paragraph links, if it holds nothing else. */
function chartsAlone({ children }: Element): string[] {
  const links = children.filter(isElement).filter(({ tagName }) => tagName !== 'br')
  const isAlone = children.every((child) => child.type !== 'text' || child.value.trim() === '')
  const series = links.flatMap(({ properties }) => {
    const { dataChart } = properties
    return typeof dataChart === 'string' ? [dataChart] : []
  })
  return isAlone && series.length === links.length ? [...new Set(series)] : []
}
