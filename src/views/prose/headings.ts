import type { Root as HtmlRoot, Nodes } from 'hast'
import { visit } from 'unist-util-visit'
import { slugOf } from '../../engine/index.ts'

/** A section of a text, to lead to. */
export interface Heading {
  readonly id: string
  readonly text: string
}

/** Headings begin below the page's own, and get ids that nothing else on the page has. */
export function nameHeadings() {
  return (tree: HtmlRoot): void => {
    const used = new Map<string, number>()
    visit(tree, 'element', (node) => {
      if (node.tagName === 'h1') node.tagName = 'h2'
      if (node.tagName !== 'h2' && node.tagName !== 'h3') return
      const slug = `s-${slugOf(wordsOf(node)) || 'section'}`
      const times = used.get(slug) ?? 0
      used.set(slug, times + 1)
      node.properties = { id: times === 0 ? slug : `${slug}-${times + 1}` }
    })
  }
}

/** The headings of the first level in a text whose headings have been named, in order. */
export function headingsIn(tree: HtmlRoot): Heading[] {
  const headings: Heading[] = []
  visit(tree, 'element', (node) => {
    const { id } = node.properties
    if (node.tagName === 'h2' && typeof id === 'string') headings.push({ id, text: wordsOf(node) })
  })
  return headings
}

/** What a heading says, images by their words, without what its words are flagged with: a page that is wanted today has the same name later. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'sup') return ''
  if (node.type === 'element' && node.tagName === 'img') return `${node.properties['alt'] ?? ''}`
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}
