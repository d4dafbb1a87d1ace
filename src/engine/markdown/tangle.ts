import type { Definition, Nodes, Root, Table } from 'mdast'
import { inWords, limits } from '../limits.ts'
import type { ProseFault } from './prose-fault.ts'
import { spanOf } from './span.ts'

const bounds = limits.markdown

/** What makes a tree unsafe to walk or print; undefined when nothing does. Does not recurse. */
export function tangleFault(tree: Root): ProseFault | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  const counts = { definitions: 0, repeats: 0, notes: 0, links: 0 }
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { node, depth } = visit
    count(node, counts)
    const message = tooDeep(depth) ?? tooWide(node) ?? tooMany(counts)
    if (message !== undefined) return fault(node, message)
    if ('children' in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 })
  }
  return undefined
}

interface Counts {
  /** The length of all link definitions. */
  definitions: number
  /** The links that may repeat them. */
  repeats: number
  notes: number
  links: number
}

function count(node: Nodes, counts: Counts): void {
  switch (node.type) {
    case 'definition':
      counts.definitions += sizeOf(node)
      break
    case 'linkReference':
    case 'imageReference':
      counts.repeats += 1
      break
    case 'footnoteReference':
      counts.notes += 1
      break
    case 'link':
    case 'image':
    case 'pageReference':
    case 'claimReference':
    case 'chartReference':
    case 'citationReference':
      counts.links += 1
      break
    default:
  }
}

function tooDeep(depth: number): string | undefined {
  if (depth <= bounds.depth) return undefined
  return `Marks of Markdown lie more than ${bounds.depth} deep here, too deep to be read.`
}

function tooWide(node: Nodes): string | undefined {
  if (node.type !== 'table' || cellsOf(node) <= bounds.cells) return undefined
  return `This table has more than ${inWords(bounds.cells)} cells, too many to be read.`
}

function tooMany({ definitions, repeats, notes, links }: Counts): string | undefined {
  if (definitions * repeats > bounds.repeated) {
    return `Long addresses are repeated here to more than ${inWords(bounds.repeated)} characters, too many to be read.`
  }
  if (notes > bounds.notes) return `This text refers to footnotes more than ${inWords(bounds.notes)} times.`
  if (links <= bounds.links) return undefined
  return `This text links or refers to more than ${inWords(bounds.links)} places, too many to be read.`
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
