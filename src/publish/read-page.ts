import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { type BuiltPage, note, type Reading } from './built-page.ts'

/** Reads a page as a browser does, whatever it holds, and what waits in its templates to be loaded. */
export function readPage(address: string, html: string): BuiltPage {
  const page = { ids: new Set<string>(), links: [], loads: [], whole: [] }
  read(parse(html), page, true)
  return { address, ...page }
}

function read(root: DefaultTreeAdapterTypes.Node, page: Reading, shown: boolean): void {
  const open = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('childNodes' in node) for (const child of node.childNodes) open.push(child)
    // What a template holds stands beside its children, of which it has none.
    if ('content' in node) read(node.content, page, false)
    if ('attrs' in node) note(node.tagName, new Map(node.attrs.map(({ name, value }) => [name, value])), page, shown)
  }
}
