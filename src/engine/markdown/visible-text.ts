import type { Code, InlineCode, Nodes, Parents, Root, Text } from 'mdast'

/** A stretch of text that a reader sees. */
export interface Leaf {
  readonly node: Text | InlineCode | Code
  readonly parent: Parents
}

/** A part of a leaf, in UTF-16 units of its value: start inclusive, end exclusive. */
export interface Part extends Leaf {
  readonly start: number
  readonly end: number
}

/** Stands for what a reader sees in the place of a reference, which no words of the text match. */
const reference = '\uFFFC'

/**
 * What a reader sees of a tree, white space collapsed. References stand by their words, else by their id; those to
 * footnotes leave no trace.
 */
export function plainText(tree: Root): string {
  const text = flatten(tree, (id) => id).text
  return collapse(text)
}

/**
 * Where some words stand in what a reader sees: white space is compared collapsed, and they may run on across emphasis
 * and links. References to claims and sources are not words.
 *
 * @returns for each place the parts that make it up, in order; none for words that do not stand there
 */
export function findWords(tree: Root, words: string): Part[][] {
  const wanted = collapse(words).split(' ').map(RegExp.escape).join('\\s+')
  if (wanted === '') return []
  const { text, leaves } = flatten(tree, () => reference)
  return [...text.matchAll(new RegExp(wanted, 'g'))].map(({ 0: found, index }) =>
    partsOf(leaves, index, index + found.length),
  )
}

interface PlacedLeaf extends Leaf {
  readonly at: number
}

interface Flat {
  readonly text: string
  readonly leaves: readonly PlacedLeaf[]
}

function flatten(tree: Root, named: (id: string) => string): Flat {
  const leaves: PlacedLeaf[] = []
  let text = ''
  const add = (node: Nodes, parent: Parents): void => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      leaves.push({ node, parent, at: text.length })
      text += node.value
    } else if (node.type === 'pageReference' && node.children.length === 0) text += named(node.page)
    else if (node.type === 'claimReference') text += named(node.claim)
    else if (node.type === 'chartReference') text += named(node.series)
    else if (node.type === 'citationReference') text += named('')
    else if ('children' in node) for (const child of node.children) add(child, node)
    if (endsLine(node)) text += '\n'
  }
  for (const child of tree.children) add(child, tree)
  return { text, leaves }
}

/** The parts of the leaves that a stretch of the text is made of. */
function partsOf(leaves: readonly PlacedLeaf[], start: number, end: number): Part[] {
  const parts: Part[] = []
  for (let index = firstAfter(leaves, start); index < leaves.length; index += 1) {
    const leaf = leaves[index]
    if (!leaf || leaf.at >= end) break
    const { node, parent, at } = leaf
    parts.push({ node, parent, start: Math.max(0, start - at), end: Math.min(node.value.length, end - at) })
  }
  return parts.filter((part) => part.start < part.end)
}

/** The index of the first leaf that ends after an offset: leaves are in order. */
function firstAfter(leaves: readonly PlacedLeaf[], offset: number): number {
  let low = 0
  let high = leaves.length
  while (low < high) {
    const middle = (low + high) >> 1
    const leaf = leaves[middle]
    if (leaf && leaf.at + leaf.node.value.length > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether the next words stand apart from this node's, so that they are no words of one text. */
function endsLine({ type }: Nodes): boolean {
  return ![...inLines, ...references].includes(type)
}

const inLines = ['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'linkReference']
const references = ['pageReference', 'claimReference', 'chartReference', 'citationReference', 'footnoteReference']

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
