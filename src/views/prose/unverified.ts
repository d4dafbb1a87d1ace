import type { ElementContent } from 'hast'
import type { Literal, Nodes, Root } from 'mdast'
import { findWords } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import { element, text } from './elements.ts'

/** Words in the text that nobody has confirmed, or a part of them. */
export interface UnverifiedMark extends Literal {
  type: 'unverifiedMark'
  isLast: boolean
}

declare module 'mdast' {
  interface RootContentMap {
    unverifiedMark: UnverifiedMark
  }
}

/** Marks words where they stand, across emphasis and links. */
export function markUnverified(tree: Root, words: string): void {
  const places = findWords(tree, words)
  for (const parts of places.reverse()) {
    for (const [index, { node, parent, start, end }] of [...parts.entries()].reverse()) {
      const siblings: readonly Nodes[] = parent.children
      const at = siblings.indexOf(node)
      if (node.type !== 'text' || at < 0) continue
      const isLast = index === parts.length - 1
      const marked: UnverifiedMark = { type: 'unverifiedMark', value: node.value.slice(start, end), isLast }
      const pieces: Nodes[] = [
        { type: 'text', value: node.value.slice(0, start) },
        marked,
        { type: 'text', value: node.value.slice(end) },
      ]
      const kept = pieces.filter((piece) => piece.type !== 'text' || piece.value !== '')
      // Text and marks may stand wherever the text did.
      parent.children.splice(at, 1, ...(kept as typeof parent.children))
    }
  }
}

/** The words, marked, and once after the last of them that nobody has confirmed them. */
export function unverifiedElements(words: Words, { value, isLast }: UnverifiedMark): ElementContent[] {
  const marked = element('mark', { className: ['unverified'] }, [text(value)])
  const flag = element('sup', { className: ['flag'] }, [text(`\u00A0${words.say('prose.unverified')}`)])
  return isLast ? [marked, flag] : [marked]
}
