import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { boundsFault } from './bounds.ts'
import type { ProseFault } from './prose-fault.ts'
import { gardenReferences } from './reference-syntax.ts'
import { type Link, type Reference, readLinks, readReferences } from './references.ts'
import { settle } from './settle.ts'
import { tangleFault } from './tangle.ts'
import { unseenFaults } from './unseen.ts'
import { plainText } from './visible-text.ts'

/** A piece of Markdown, read once. Spans are in UTF-16 units of the text it was read from. */
export interface Prose {
  /** Not to be changed: it is shared by all who read this piece. */
  readonly tree: Root
  /** In the order of the text. */
  readonly faults: readonly ProseFault[]
  /** What it names in the garden, in order. */
  readonly references: readonly Reference[]
  /** Links that lead somewhere, in order; an address that is not sound is a fault instead. */
  readonly links: readonly Link[]
  /** What a reader sees, without marks, white space collapsed. References stand by their words, else by their id. */
  readonly text: string
}

const processor = unified().use(remarkParse).use(remarkGfm).use(gardenReferences).freeze()

/** Reads a piece of Markdown. A text too large or too tangled to be read safely gives an empty tree and one fault. */
export function readProse(text: string): Prose {
  const unsafe = boundsFault(text)
  if (unsafe) return unread(unsafe)
  const tree = processor.parse(text)
  const tangled = tangleFault(tree)
  if (tangled) return unread(tangled)
  settle(tree, text)
  const { links, faults } = readLinks(tree)
  return {
    tree,
    faults: [...unseenFaults(tree), ...faults].sort((a, b) => a.span.start - b.span.start),
    references: readReferences(tree, text),
    links,
    text: plainText(tree),
  }
}

function unread(fault: ProseFault): Prose {
  return { tree: { type: 'root', children: [] }, faults: [fault], references: [], links: [], text: '' }
}
