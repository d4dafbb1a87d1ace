import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Span } from '../types.ts'
import { boundsFault } from './bounds.ts'
import { readFaults } from './read-faults.ts'
import { findReferences, type Link, type Reference } from './references.ts'
import { gardenReferences } from './reference-syntax.ts'
import { settle } from './settle.ts'
import { visibleText } from './visible-text.ts'

export type { Link, Reference } from './references.ts'

/** What is wrong with a piece of Markdown; `span` is in UTF-16 units of the text. */
export interface ProseFault {
  readonly rule: 'raw-html' | 'link-scheme' | 'schema'
  readonly span: Span
  readonly message: string
  readonly fix: string
}

/** A piece of Markdown, read once. Spans are in UTF-16 units of the text it was read from. */
export interface Prose {
  /** Not to be changed: it is shared by all who read this piece. */
  readonly tree: Root
  readonly faults: readonly ProseFault[]
  /** What it names in the garden, in order. */
  readonly references: readonly Reference[]
  /** Links whose address is sound, in order; those that are not are faults. */
  readonly links: readonly Link[]
  /** What a reader sees, without marks, white space collapsed. Pages stand with their words, else their id; citations not at all. */
  readonly text: string
}

const processor = unified().use(remarkParse).use(remarkGfm).use(gardenReferences).freeze()

/** Reads a piece of Markdown. Text too large or too tangled to be read safely gives an empty tree and one fault. */
export function readProse(text: string): Prose {
  const unsafe = boundsFault(text)
  if (unsafe) return unread(unsafe)
  const tree = processor.parse(text)
  const tangled = settle(tree, text)
  if (tangled) return unread(tangled)
  const { references, links, faults } = findReferences(tree, text)
  return { tree, faults: [...readFaults(tree, text), ...faults], references, links, text: visibleText(tree) }
}

function unread(fault: ProseFault): Prose {
  return { tree: { type: 'root', children: [] }, faults: [fault], references: [], links: [], text: '' }
}
