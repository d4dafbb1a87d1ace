import type { Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Prose } from '../../engine/index.ts'
import type { ProseContext } from './render.ts'
import { spokenText } from './text.ts'

/** What a text names. */
export interface Named {
  readonly kind: 'claim' | 'source'
  readonly id: string
}

/** Stands beside the name until its sentence is found. */
const marker = '\uE000'

/**
 * The first sentence of a text that names something, as a reader would say it. A claim that stands as a sentence by
 * itself gives the one before it, which leads to it.
 *
 * @param language  the language of the text, as in `garden.yaml`
 */
export function sentenceNaming(
  { tree }: Prose,
  named: Named,
  context: ProseContext,
  language: string,
): string | undefined {
  const block = markedBlock(structuredClone(tree), named)
  if (!block) return undefined
  const text = spokenText({ type: 'root', children: [block] }, context)
  const parts = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
  const sentences = parts.map(({ segment }) => segment.trim())
  const at = sentences.findIndex((sentence) => sentence.includes(marker))
  const found = sentences[at]?.startsWith(marker) && at > 0 ? sentences[at - 1] : sentences[at]
  // A claim that is said in its words brings its full stop along.
  return found?.replace(marker, '').replace(/(?<!\.)\.\.(?!\.)/, '.')
}

/** The first paragraph, heading or cell that names it, the name marked. */
function markedBlock(tree: Root, named: Named): Root['children'][number] | undefined {
  let found: Root['children'][number] | undefined
  visit(tree, (block) => {
    if (found || (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'tableCell')) return
    visit(block, (node, index, parent) => {
      if (found || parent === undefined || index === undefined || !names(node, named)) return undefined
      // A claim is said in its words, a citation not at all.
      parent.children.splice(named.kind === 'claim' ? index : index + 1, 0, { type: 'text', value: marker })
      found = block
      return SKIP
    })
  })
  return found
}

function names(node: Nodes, { kind, id }: Named): boolean {
  return kind === 'claim'
    ? node.type === 'claimReference' && node.claim === id
    : node.type === 'citationReference' && node.cites.some(({ source }) => source === id)
}
