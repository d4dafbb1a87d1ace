import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Span } from '../span.ts'
import { definitionFaults, misplacedFault, missingFault, type Place, unfit } from './note-faults.ts'
import type { ProseFault } from './prose-fault.ts'
import { sourceSpan, spanOf } from './span.ts'

/** The footnotes of a text (`[^name]` and `[^name]: …`). */
export interface Notes {
  /** Where one is written, and where one is referred to that nobody wrote: what a text without footnotes cannot hold. */
  readonly places: readonly Span[]
  /** What is wrong with them in a text that may have some. */
  readonly faults: readonly ProseFault[]
}

/**
 * Reads the footnotes of a tree, and settles what refers to them: where no footnote can be shown, a reference is the
 * text it was written as, and elsewhere it stands right at the words before it.
 *
 * @param text  what the tree was read from
 */
export function settleNotes(tree: Root, text: string): Notes {
  const written = writtenIn(tree)
  const first = firstOf(written)
  const used = new Set<string>()
  const faults: ProseFault[] = []
  const settleWithin = (parent: Parents, place: Place | undefined): void => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'footnoteReference') {
        used.add(child.identifier)
        if (place) faults.push(misplacedFault(spanOf(child), place))
        if (place) parent.children[index] = asWritten(child, text)
        else closeUp(parent, index)
      } else if ('children' in child) settleWithin(child, unfit[child.type] ?? place)
    }
  }
  settleWithin(tree, undefined)
  const missing = missingIn(tree, text, first)
  return {
    places: [...written.map(spanOf), ...missing.values()],
    faults: [
      ...faults,
      ...written.flatMap((node) => definitionFaults(node, first, used)),
      ...[...missing].map(([name, span]) => missingFault(span, name)),
    ],
  }
}

/** Puts the footnotes that are shown at the end of a tree, in the order in which the text refers to them, and no others. */
export function gatherNotes(tree: Root): void {
  const first = firstOf(writtenIn(tree))
  const shown = new Set<FootnoteDefinition>()
  visit(tree, 'footnoteReference', ({ identifier }) => {
    const node = first.get(identifier)
    if (node) shown.add(node)
  })
  for (const parent of [tree, ...shown]) takeOut(parent)
  tree.children.push(...shown)
}

/** A definition by its name; of several, the first. */
type Definitions = ReadonlyMap<string, FootnoteDefinition>

function writtenIn(tree: Root): FootnoteDefinition[] {
  const written: FootnoteDefinition[] = []
  visit(tree, 'footnoteDefinition', (node) => {
    written.push(node)
  })
  return written
}

function firstOf(written: readonly FootnoteDefinition[]): Definitions {
  return new Map(written.toReversed().map((node) => [node.identifier, node]))
}

function takeOut(parent: Parents): void {
  const kept = parent.children.filter(({ type }) => type !== 'footnoteDefinition')
  // Some of the children that stood there already.
  parent.children = kept as typeof parent.children
  for (const child of parent.children) if ('children' in child) takeOut(child)
}

function asWritten(node: FootnoteReference, text: string): RootContent & { type: 'text' } {
  const { start, end } = spanOf(node)
  return { type: 'text', value: text.slice(start, end), ...(node.position && { position: node.position }) }
}

/** Takes away the space before a reference, unless it is all that parts two words. */
function closeUp({ children }: Parents, index: number): void {
  const before: Nodes | undefined = children[index - 1]
  const after: Nodes | undefined = children[index + 1]
  const parts = after !== undefined && (after.type !== 'text' || /^[\p{L}\p{N}]/u.test(after.value))
  if (before?.type === 'text' && !parts) before.value = before.value.trimEnd()
}

/** What is written like a reference, its `[` not escaped, the name apart. */
const likeReference = /(?<!\\)((?:\\\\)*)\[\^([\p{L}\p{N}_-]+)\]/gu

/** What refers to a footnote that nobody wrote, which Markdown takes for text: by its name, where it stands first. */
function missingIn(tree: Root, text: string, first: Definitions): ReadonlyMap<string, Span> {
  const missing = new Map<string, Span>()
  visit(tree, 'text', (node, index, parent) => {
    const span = node.value.includes('[^') ? sourceSpan(node, index, parent) : undefined
    if (!span) return
    const written = text.slice(span.start, span.end)
    for (const { 0: all, 1: escaped = '', 2: name = '', index: at } of written.matchAll(likeReference)) {
      if (first.has(name.toLowerCase()) || missing.has(name)) continue
      missing.set(name, { start: span.start + at + escaped.length, end: span.start + at + all.length })
    }
  })
  return missing
}
