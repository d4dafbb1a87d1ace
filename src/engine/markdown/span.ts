import type { Nodes } from 'mdast'
import type { Span } from '../types.ts'

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
