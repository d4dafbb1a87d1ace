import type { Nodes, Parents, Text } from 'mdast'
import type { Span } from '../span.ts'

declare module 'mdast' {
  interface LinkData {
    /** Where a link stands that the parser gave no position. */
    span?: Span
  }
}

/** Where a node stands in the text it was read from; at the start of the text, where nobody knows. */
export function spanOf(node: Nodes): Span {
  const found = node.type === 'link' ? node.data?.span : undefined
  return found ?? { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/**
 * Where a piece of text stands: between its neighbours, if the parser gave it no position; undefined, where nobody knows.
 */
export function sourceSpan(node: Text, index: number | undefined, parent: Parents | undefined): Span | undefined {
  if (node.position) return spanOf(node)
  if (index === undefined || parent === undefined) return undefined
  const before: Nodes | undefined = parent.children[index - 1]
  const after: Nodes | undefined = parent.children[index + 1]
  const isKnown = [before, after].every((each) => each === undefined || isPlaced(each))
  const start = before ? spanOf(before).end : spanOf(parent).start
  const end = after ? spanOf(after).start : spanOf(parent).end
  return isKnown && start <= end ? { start, end } : undefined
}

function isPlaced(node: Nodes): boolean {
  return node.position !== undefined || (node.type === 'link' && node.data?.span !== undefined)
}
