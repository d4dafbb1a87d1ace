import type { Nodes } from 'mdast'
import type { Span } from '../types.ts'

/** Where a node stands in the text it was read from; at its start, where the parser did not say. */
export function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
