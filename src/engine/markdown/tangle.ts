import type { Definition, Nodes, Root, Table } from 'mdast'
import type { ProseFault } from './prose-fault.ts'
import { spanOf } from './span.ts'

/** What a tree may hold, so that walking and printing it takes neither the stack nor the memory. */
export const treeBounds = {
  /** Nodes within each other. */
  depth: 100,
  /** Rows times columns of one table: cells that a row leaves out are printed all the same. */
  cells: 20_000,
  /** UTF-16 units of all link definitions times the links that may repeat them. */
  repeated: 2_000_000,
  /** References to footnotes, each of which is a number and a link. */
  notes: 1_000,
}

/** What makes a tree unsafe to walk or print; undefined when nothing does. Does not recurse. */
export function tangleFault(tree: Root): ProseFault | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  let defined = 0
  let repeats = 0
  let notes = 0
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { node, depth } = visit
    if (depth > treeBounds.depth)
      return fault(node, `Marks of Markdown lie more than ${treeBounds.depth} deep here, too deep to be read.`)
    if (node.type === 'table' && cellsOf(node) > treeBounds.cells) {
      return fault(
        node,
        `This table has more than ${treeBounds.cells.toLocaleString('en')} cells, too many to be read.`,
      )
    }
    if (node.type === 'definition') defined += sizeOf(node)
    if (node.type === 'linkReference' || node.type === 'imageReference') repeats += 1
    if (defined * repeats > treeBounds.repeated)
      return fault(node, 'Long addresses are repeated too often here for the text to be read.')
    if (node.type === 'footnoteReference') notes += 1
    if (notes > treeBounds.notes)
      return fault(node, `This text refers to footnotes more than ${treeBounds.notes.toLocaleString('en')} times.`)
    if ('children' in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 })
  }
  return undefined
}

function cellsOf({ align, children }: Table): number {
  return (align?.length ?? 0) * children.length
}

function sizeOf({ url, title }: Definition): number {
  return url.length + (title?.length ?? 0)
}

function fault(node: Nodes, message: string): ProseFault {
  return { rule: 'schema', span: spanOf(node), message, fix: 'Split the text, or write it more plainly.' }
}
