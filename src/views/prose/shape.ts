import type { Root as HtmlRoot, RootContent } from 'hast'
import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { isElement } from './elements.ts'

/** Links within the garden go below the site's own path. */
export function settleLinks(tree: Root, settled: (path: string) => string): void {
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('/')) node.url = settled(node.url)
  })
}

/** A number and the sign or word of its percentage stay together on a line; code is copied as it was written. */
export function keepPercentages() {
  return (tree: HtmlRoot): void => {
    visit(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'code') return SKIP
      if (node.type === 'text') node.value = keptTogether(node.value)
      return undefined
    })
  }
}

/** Words with their percentages kept together. */
export function keptTogether(words: string): string {
  return words.replaceAll(/(?<=\d) (?=%|per ?cent\b)/g, '\u00A0')
}

/** The one paragraph of a line of text, as its content alone. */
export function unwrapParagraph() {
  return (tree: HtmlRoot): void => {
    tree.children = tree.children.flatMap((child): RootContent[] =>
      isElement(child) && child.tagName === 'p' ? child.children : [child],
    )
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
