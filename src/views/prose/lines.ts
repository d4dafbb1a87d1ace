import type { ElementContent } from 'hast'
import { text } from './elements.ts'

const block = /^(?:p|h[1-6]|[uo]l|li|blockquote|pre|hr|table|thead|tbody|tr)$/
const cell = /^t[hd]$/

/** Blocks as what may stand within a paragraph: a line for each paragraph, item of a list, row of a table and so on. */
export function linesOf(content: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  const add = (node: ElementContent): void => {
    const line = lines.at(-1) ?? []
    if (node.type === 'element' && block.test(node.tagName)) {
      lines.push([])
      for (const child of node.children) add(child)
      lines.push([])
    } else if (node.type === 'element' && cell.test(node.tagName)) line.push(...node.children, text(' '))
    else if (line.length > 0 || node.type !== 'text' || node.value.trim() !== '') line.push(node)
  }
  for (const node of content) add(node)
  return lines.filter((line) => line.length > 0)
}
