import type { Parents, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Prose } from '../../engine/index.ts'
import type { ClaimReference } from '../../engine/markdown/nodes.ts'
import { plainText } from '../../engine/markdown/visible-text.ts'
import { copyOf } from './copy.ts'
import type { ProseContext } from './render.ts'

/** A text without marks, as a reader would say it: pages by their titles, claims by their words, no citations. */
export function proseText({ tree, references, text }: Prose, context: ProseContext): string {
  return references.length === 0 ? text : spokenText(copyOf(tree), context)
}

/** The same of a tree, which is changed. */
export function spokenText(tree: Root, context: ProseContext): string {
  return plainText(spoken(tree, context))
}

function spoken(tree: Root, context: ProseContext): Root {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    if (node.type === 'citationReference') {
      endBefore(parent, index)
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    const words = node.type === 'claimReference' ? claimWords(node, context) : titleOf(node, context)
    if (words !== undefined) parent.children.splice(index, 1, { type: 'text', value: words })
    return undefined
  })
  return tree
}

/** A claim in its words, and what the text does with it if it does not state it. */
function claimWords({ claim: id, use }: ClaimReference, context: ProseContext): string | undefined {
  const claim = context.claim(id)?.statement.text
  if (claim === undefined || use === 'states') return claim
  const isSentence = claim.endsWith('.')
  const said = context.words.say('prose.notStated', { claim: isSentence ? claim.slice(0, -1) : claim, use })
  return isSentence ? `${said}.` : said
}

function titleOf(node: Root['children'][number] | Root, context: ProseContext): string | undefined {
  if (node.type === 'chartReference') return context.chart(node.series)?.title
  return node.type === 'pageReference' && node.children.length === 0 ? context.page(node.page).title : undefined
}

/** Takes the space before a place away. */
function endBefore({ children }: Parents, index: number): void {
  const before = children[index - 1]
  if (before?.type === 'text') before.value = before.value.trimEnd()
}
