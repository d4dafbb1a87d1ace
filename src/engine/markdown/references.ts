import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Span } from '../span.ts'
import { readDefinitions } from './definitions.ts'
import { imageNamed } from './images.ts'
import { readAddress } from './link-target.ts'
import type { ClaimUse } from './nodes.ts'
import type { ProseFault } from './prose-fault.ts'
import { citeOffsets } from './reference-syntax.ts'
import { spanOf } from './span.ts'

/** Something in the garden that a text names: the id as written, which may be that of nothing. */
export type Reference =
  | { readonly kind: 'page' | 'series'; readonly id: string; readonly span: Span }
  | { readonly kind: 'claim'; readonly id: string; readonly use: ClaimUse; readonly span: Span }
  /** An image, by the name of its file. */
  | { readonly kind: 'image'; readonly id: string; readonly span: Span }
  | { readonly kind: 'source'; readonly id: string; readonly locator: string | undefined; readonly span: Span }

/** A link to a sound address. */
export interface Link {
  readonly url: string
  /** Whether it leads to an address of this garden, from its root. */
  readonly within: boolean
  readonly span: Span
}

/** What a tree names in the garden, in the order of the text. */
export function readReferences(tree: Root, text: string): Reference[] {
  const found: Reference[] = []
  visit(tree, (node) => {
    if (node.type === 'pageReference') found.push({ kind: 'page', id: node.page, span: spanOf(node) })
    if (node.type === 'claimReference') {
      found.push({ kind: 'claim', id: node.claim, use: node.use, span: spanOf(node) })
    }
    if (node.type === 'chartReference') found.push({ kind: 'series', id: node.series, span: spanOf(node) })
    const image = node.type === 'image' ? imageNamed(node) : undefined
    if (image !== undefined) found.push({ kind: 'image', id: image, span: spanOf(node) })
    if (node.type === 'citationReference') {
      const { start, end } = spanOf(node)
      const offsets = citeOffsets(text.slice(start, end))
      for (const [index, { source, locator }] of node.cites.entries()) {
        const at = offsets[index] ?? { start: 0, end: end - start }
        found.push({ kind: 'source', id: source, locator, span: { start: start + at.start, end: start + at.end } })
      }
    }
  })
  return found
}

/** The links of a tree, and a fault for each that leads nowhere a page may send its readers. */
export function readLinks(tree: Root): { links: Link[]; faults: ProseFault[] } {
  const links: Link[] = []
  const faults: ProseFault[] = []
  const { first, linked } = readDefinitions(tree)
  visit(tree, (node) => {
    const span = spanOf(node)
    const defines = node.type === 'definition' && linked.has(node.identifier) && first.get(node.identifier) === node
    if (node.type === 'link' || defines) {
      const read = readAddress(node.url)
      if ('refused' in read) faults.push({ rule: 'link-scheme', span, message: read.refused, fix: read.fix })
      else links.push({ url: node.url, within: read.leads === 'within', span })
    }
  })
  return { links, faults }
}
