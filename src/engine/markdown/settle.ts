import type { Link, ListItem, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { spanOf } from './span.ts'

/**
 * Brings a tree as remark gives it into the form that the rest of the garden relies on:
 * - references inside of links are the text they were written as, since links do not lie within links;
 * - the words of a page reference are plain text;
 * - a task's `[ ]` or `[x]` is text: there is nothing to tick on a page;
 * - links found in the finished tree (`https://…` and the like) have a place as those found while parsing do.
 *
 * @param text  what the tree was read from
 */
export function settle(tree: Root, text: string): void {
  settleChildren(tree, { text, inLink: false, from: 0 })
}

interface Around {
  readonly text: string
  readonly inLink: boolean
  /** Where links without a place are looked for next. */
  from: number
}

function settleChildren(parent: Parents, around: Around): void {
  const settled = parent.children.map((child) => settleNode(child, parent, around))
  // Each child is replaced by one that may stand wherever phrasing may, which is where it stood.
  parent.children = settled as typeof parent.children
}

function settleNode(node: RootContent, parent: Nodes, around: Around): RootContent {
  const { start } = spanOf(node.position ? node : parent)
  around.from = Math.max(around.from, start)
  if (isReference(node) && around.inLink) return asWritten(node, around.text)
  if (node.type === 'pageReference') node.children = node.children.length > 0 ? [plain(wordsOf(node))] : []
  if (node.type === 'link' && !node.position) placeLink(node, around)
  if (node.type === 'listItem') spellTask(node)
  if ('children' in node && node.type !== 'pageReference') {
    const isLink = node.type === 'link' || node.type === 'linkReference'
    const within = { ...around, inLink: around.inLink || isLink }
    settleChildren(node, within)
    around.from = within.from
  }
  return node
}

const references: ReadonlySet<string> = new Set([
  'pageReference',
  'claimReference',
  'chartReference',
  'citationReference',
])

function isReference({ type }: Nodes): boolean {
  return references.has(type)
}

function asWritten(node: RootContent, text: string): PhrasingContent {
  const { start, end } = spanOf(node)
  return { ...plain(text.slice(start, end)), ...(node.position && { position: node.position }) }
}

function plain(value: string): { type: 'text'; value: string } {
  return { type: 'text', value }
}

function placeLink(link: Link, around: Around): void {
  const words = wordsOf(link)
  const start = around.text.indexOf(words, around.from)
  if (start < 0) return
  around.from = start + words.length
  link.data = { ...link.data, span: { start, end: around.from } }
}

function spellTask(item: ListItem): void {
  const [first] = item.children
  if (typeof item.checked !== 'boolean') return
  if (first?.type === 'paragraph') first.children.unshift(plain(item.checked ? '[x] ' : '[ ] '))
  item.checked = null
}
