import type { Nodes, Root } from 'mdast'
import { EXIT, SKIP, visit } from 'unist-util-visit'
import type { Prose } from '../../engine/index.ts'
import { copyOf } from './copy.ts'
import type { ProseContext } from './render.ts'
import { spokenText } from './text.ts'

/** What a text names. */
export interface Named {
  readonly kind: 'claim' | 'source'
  readonly id: string
}

/** Stands beside the name until its sentence is found. */
const marker = '\uE000'

/** A paragraph, a heading or a cell: what a sentence does not reach beyond. */
type Block = Root['children'][number]

/**
 * The first sentence of a text that names something, as a reader would say it. A claim that stands as a sentence by
 * itself gives the one before it, which leads to it.
 *
 * @param sentences  parts sentences of the language of the text, as in `garden.yaml`
 */
export function sentenceNaming(
  { tree }: Prose,
  named: Named,
  context: ProseContext,
  sentences: Intl.Segmenter,
): string | undefined {
  const block = blocksOf(tree).get(keyOf(named))
  if (!block) return undefined
  const text = spokenText({ type: 'root', children: [marked(block, named)] }, context)
  const said = [...sentences.segment(text)].map(({ segment }) => segment.trim())
  const at = said.findIndex((sentence) => sentence.includes(marker))
  const found = said[at]?.startsWith(marker) && at > 0 ? said[at - 1] : said[at]
  // A claim that is said in its words brings its full stop along.
  return found?.replace(marker, '').replace(/(?<!\.)\.\.(?!\.)/, '.')
}

const blocks = new WeakMap<Root, ReadonlyMap<string, Block>>()

/** The first block that names each thing that a text names. A page names many: its text is walked once for all. */
function blocksOf(tree: Root): ReadonlyMap<string, Block> {
  const known = blocks.get(tree)
  if (known) return known
  const found = new Map<string, Block>()
  visit(tree, (block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'tableCell') return undefined
    visit(block, (node) => {
      for (const key of namedBy(node).map(keyOf)) if (!found.has(key)) found.set(key, block)
    })
    return SKIP
  })
  blocks.set(tree, found)
  return found
}

/** A copy of a block in which the name is marked. */
function marked(block: Block, named: Named): Block {
  const copy = copyOf(block)
  const key = keyOf(named)
  visit(copy, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    if (!namedBy(node).some((each) => keyOf(each) === key)) return undefined
    // A claim is said in its words, a citation not at all.
    parent.children.splice(named.kind === 'claim' ? index : index + 1, 0, { type: 'text', value: marker })
    return EXIT
  })
  return copy
}

function namedBy(node: Nodes): Named[] {
  if (node.type === 'claimReference') return [{ kind: 'claim', id: node.claim }]
  return node.type === 'citationReference' ? node.cites.map(({ source }) => ({ kind: 'source', id: source })) : []
}

function keyOf({ kind, id }: Named): string {
  return `${kind} ${id}`
}
