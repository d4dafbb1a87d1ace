import type { ElementContent, Root as HtmlRoot, RootContent } from 'hast'
import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** Links within the garden go below the site's own path. */
export function settleLinks(tree: Root, settled: (path: string) => string): void {
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('/')) node.url = settled(node.url)
  })
}

/** The one paragraph of a line of text, as its content alone. */
export function unwrapParagraph() {
  return (tree: HtmlRoot): void => {
    tree.children = tree.children.flatMap((child): RootContent[] => (isElement(child, 'p') ? child.children : [child]))
  }
}

/** Links as their words alone. */
export function unwrapLinks() {
  return (tree: HtmlRoot): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a' || parent === undefined || index === undefined) return
      parent.children.splice(index, 1, ...node.children)
      return [SKIP, index]
    })
  }
}

/** Headings begin below the page's own, and get ids that nothing else on the page has. */
export function nameHeadings() {
  return (tree: HtmlRoot): void => {
    const used = new Map<string, number>()
    visit(tree, 'element', (node) => {
      if (node.tagName === 'h1') node.tagName = 'h2'
      if (node.tagName !== 'h2' && node.tagName !== 'h3') return
      const slug = `s-${slugOf(textOf(node)) || 'section'}`
      const times = used.get(slug) ?? 0
      used.set(slug, times + 1)
      node.properties = { id: times === 0 ? slug : `${slug}-${times + 1}` }
    })
  }
}

/** A table, which may be wider than a small screen, scrolls by itself, by keyboard too. */
export function ensureScrolls() {
  return (tree: HtmlRoot): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined
      const properties = { className: ['scroll'], tabIndex: 0 }
      parent.children.splice(index, 1, { type: 'element', tagName: 'div', properties, children: [node] })
      return SKIP
    })
  }
}

/** Links out of the garden vouch for nothing. */
export function outwardLinks() {
  return (tree: HtmlRoot): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { href } = properties
      if (tagName === 'a' && typeof href === 'string' && /^https?:/i.test(href)) {
        properties['rel'] = ['noopener', 'noreferrer', 'nofollow']
      }
    })
  }
}

function isElement(node: RootContent, tagName: string): node is Extract<RootContent, { type: 'element' }> {
  return node.type === 'element' && node.tagName === tagName
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function slugOf(words: string): string {
  return (
    words
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? ''
  )
}
