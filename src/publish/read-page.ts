import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** A page of a built site, as far as it leads to others and to files. */
export interface BuiltPage {
  readonly address: string
  /** The places that a link can lead to. */
  readonly ids: ReadonlySet<string>
  readonly links: readonly string[]
  readonly loads: readonly string[]
  /** What it says of itself to those who find it elsewhere, by whole addresses: where it is, and its picture. */
  readonly whole: readonly string[]
}

/** Where a `meta` names an address, and not words. */
const addressed = new Set(['og:image', 'og:url'])

/** Reads a page, and what waits in its templates to be loaded. */
export function readPage(address: string, html: string): BuiltPage {
  const page = { ids: new Set<string>(), links: [], loads: [], whole: [] }
  read(parse(html), page, true)
  return { address, ...page }
}

interface Reading {
  readonly ids: Set<string>
  readonly links: string[]
  readonly loads: string[]
  readonly whole: string[]
}

/** @param shown  whether a reader can be led there, which nobody can to what stands in a template */
function read(root: DefaultTreeAdapterTypes.Node, page: Reading, shown: boolean): void {
  const open = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('childNodes' in node) for (const child of node.childNodes) open.push(child)
    // What a template holds stands beside its children, of which it has none.
    if ('content' in node) read(node.content, page, false)
    if ('attrs' in node) readElement(node, page, shown)
  }
}

function readElement({ tagName, attrs }: DefaultTreeAdapterTypes.Element, page: Reading, shown: boolean): void {
  const attributes = new Map(attrs.map(({ name, value }) => [name, value]))
  const { ids, links, loads, whole } = page
  const put = (list: string[], name: string): void => {
    const value = attributes.get(name)
    if (value !== undefined) list.push(value)
  }
  const id = attributes.get('id')
  if (shown && id !== undefined) ids.add(id)
  if (tagName === 'a' || tagName === 'area') put(links, 'href')
  if (tagName === 'link') put(attributes.get('rel') === 'canonical' ? whole : loads, 'href')
  if (tagName === 'meta' && addressed.has(attributes.get('property') ?? '')) put(whole, 'content')
  put(links, 'action')
  put(loads, 'src')
}
