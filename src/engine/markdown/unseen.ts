import type { Code, Definition, Html, Link, LinkReference, Nodes, Parents, Root, Table } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type Definitions, readDefinitions } from './definitions.ts'
import type { ProseFault } from './prose-fault.ts'
import { spanOf } from './span.ts'

/** Faults for all that an author wrote and no reader would see: what Markdown takes for HTML, or leaves out. */
export function unseenFaults(tree: Root): ProseFault[] {
  const definitions = readDefinitions(tree)
  const faults: ProseFault[] = []
  const opened = new Map<Parents | undefined, Set<string>>()
  visit(tree, (node, _index, parent) => {
    const around = opened.get(parent) ?? new Set()
    opened.set(parent, around)
    const found = unseenIn(node, around, definitions)
    if (found) faults.push({ rule: 'raw-html', span: spanOf(found.node), message: found.message, fix: found.fix })
  })
  return faults
}

interface Unseen {
  readonly node: Nodes
  readonly message: string
  readonly fix: string
}

/** @param opened  the names of the tags opened before it in the same text; those it opens are put in */
function unseenIn(node: Nodes, opened: Set<string>, definitions: Definitions): Unseen | undefined {
  switch (node.type) {
    case 'html':
      return closesReported(node, opened) ? undefined : htmlFault(node)
    case 'definition':
      return definitionFault(node, definitions)
    case 'code':
      return codeFault(node)
    case 'link':
    case 'linkReference':
      return linkFault(node)
    case 'table':
      return tableFault(node)
    default:
      return undefined
  }
}

function htmlFault(node: Html): Unseen {
  const [line = ''] = node.value.trim().split('\n', 1)
  const shown = line.length > 60 ? `${line.slice(0, 59)}…` : line
  const what = node.value.startsWith('<!--') ? 'a comment' : 'HTML'
  return {
    node,
    message: `\`${shown.replaceAll('`', "'")}\` is read as ${what}, which is not shown to readers.`,
    fix: 'If it is meant to be seen, put a backslash before its `<` or set it in backticks; if not, take it out.',
  }
}

/** One fault, one message: a closing tag goes with the opening one before it in the same text. */
function closesReported({ value }: Html, opened: Set<string>): boolean {
  const opens = /^<([a-z][^\s/>]*)/i.exec(value)?.[1]?.toLowerCase()
  if (opens !== undefined) opened.add(opens)
  const closes = /^<\/([a-z][^\s>]*)\s*>$/i.exec(value)?.[1]?.toLowerCase()
  return closes !== undefined && opened.has(closes)
}

function definitionFault(node: Definition, { first, used }: Definitions): Unseen | undefined {
  const name = node.label ?? node.identifier
  if (first.get(node.identifier) !== node) {
    const fix = 'Give it a name of its own, or take it out.'
    return { node, message: `A link named \`${name}\` is defined above already, so this one is not shown.`, fix }
  }
  if (used.has(node.identifier)) return undefined
  return {
    node,
    message: `This defines a link named \`${name}\` that the text does not use, so it is not shown.`,
    fix: `Use it, as \`[${name}]\`, or take it out. If it is meant to be seen, put a backslash before its \`[\`.`,
  }
}

function codeFault(node: Code): Unseen | undefined {
  if (!node.meta) return undefined
  const message = 'Only the first word after the fence is read, as the language; the rest is not shown.'
  return { node, message, fix: 'Take it out, or put it into the text.' }
}

function linkFault(node: Link | LinkReference): Unseen | undefined {
  if (wordsOf(node).trim() !== '' || node.children.some(({ type }) => type === 'html')) return undefined
  return { node, message: 'This link has no words, so no reader sees it.', fix: 'Put words between `[` and `]`.' }
}

function tableFault(table: Table): Unseen | undefined {
  const columns = table.children[0]?.children.length ?? 0
  const node = table.children.find(({ children }) => children.length > columns)?.children[columns]
  if (!node) return undefined
  const message = 'This row has more cells than the head of its table; those past it are not shown.'
  return { node, message, fix: 'Add a column to the head, or write `\\|` for a bar within a cell.' }
}
