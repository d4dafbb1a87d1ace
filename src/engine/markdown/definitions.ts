import type { Definition, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** The link definitions of a text (`[name]: address`). */
export interface Definitions {
  /** The one of each name that counts. */
  readonly first: ReadonlyMap<string, Definition>
  /** Names that a link or an image refers to. */
  readonly used: ReadonlySet<string>
  /** Those of them that a link refers to. */
  readonly linked: ReadonlySet<string>
}

export function readDefinitions(tree: Root): Definitions {
  const first = new Map<string, Definition>()
  const used = new Set<string>()
  const linked = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'definition' && !first.has(node.identifier)) first.set(node.identifier, node)
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
    if (node.type === 'linkReference') linked.add(node.identifier)
  })
  return { first, used, linked }
}
