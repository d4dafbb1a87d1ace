import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { boundsFault } from './bounds.ts'
import { gatherNotes, type Notes, settleNotes } from './notes.ts'
import type { ProseFault } from './prose-fault.ts'
import { gardenReferences } from './reference-syntax.ts'
import { type Link, type Reference, readLinks, readReferences } from './references.ts'
import { settle } from './settle.ts'
import { tangleFault } from './tangle.ts'
import { unseenFaults } from './unseen.ts'
import { vanishedFaults } from './vanished.ts'
import { plainText } from './visible-text.ts'

/** A piece of Markdown, read once. Spans are in UTF-16 units of the text it was read from. */
export interface Prose {
  /** Not to be changed: it is shared by all who read this piece. Its footnotes come last, in the order they are shown. */
  readonly tree: Root
  /** In the order of the text; what is wrong with footnotes is among `notes`. */
  readonly faults: readonly ProseFault[]
  readonly notes: Notes
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
  const notes = settleNotes(tree, text)
  const { links, faults } = readLinks(tree)
  const unseen = [...unseenFaults(tree), ...vanishedFaults(tree, text)]
  const references = readReferences(tree, text)
  gatherNotes(tree)
  return {
    tree,
    faults: [...unseen, ...faults].sort((a, b) => a.span.start - b.span.start),
    notes,
    references,
    links,
    text: plainText(tree),
  }
}

function unread(fault: ProseFault): Prose {
  const notes: Notes = { places: [], faults: [] }
  return { tree: { type: 'root', children: [] }, faults: [fault], notes, references: [], links: [], text: '' }
}
