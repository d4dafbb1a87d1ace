import type { Root as HtmlRoot } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** Where a text stands on the site, for when it is read elsewhere. */
export interface Elsewhere {
  /** The address of the host, without a slash at its end. */
  readonly url: string
  /** The page that shows the text, from the root of the host. */
  readonly href: string
}

/**
 * Makes a text one to be read away from the site and its style sheet: without what only that would show, such as notes in
 * the margin, which stand at the end as well, and with whole addresses.
 */
export function readElsewhere(tree: HtmlRoot, { url, href: page }: Elsewhere): void {
  visit(tree, 'element', ({ properties }, index, parent) => {
    if (properties['hidden'] && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    const { href, src } = properties
    if (typeof src === 'string') properties['src'] = url + src
    if (typeof href !== 'string') return undefined
    if (href.startsWith('/')) properties['href'] = url + href
    if (href.startsWith('#')) properties['href'] = url + page + href
    return undefined
  })
}
