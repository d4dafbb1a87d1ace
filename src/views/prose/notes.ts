import type { Element, ElementContent, Root as HtmlRoot } from 'hast'
import type { FootnoteDefinition, FootnoteReference, Parents } from 'mdast'
import type { Options as RehypeOptions } from 'remark-rehype'
import { SKIP, visit } from 'unist-util-visit'
import type { Words } from '../../words/words.ts'
import { element, isElement, text } from './elements.ts'
import { linesOf } from './lines.ts'

/**
 * How footnotes come out as HTML: each reference as a number, the first to a note with the note right after it, to stand
 * in the margin, and each definition as an item of the list at the end. Without a style sheet, and where the margin has no
 * room, numbers are links to that list and what is meant for the margin is hidden; `notes.css` turns this round.
 *
 * @param notes  the notes of the text, in order; what refers to others is the text it was written as
 */
export function noteHandlers(
  words: Words,
  notes: readonly FootnoteDefinition[],
): NonNullable<RehypeOptions['handlers']> {
  const numbered = new Map(notes.map((note, index) => [note.identifier, { note, number: index + 1 }]))
  const referred = new Set<number>()
  return {
    footnoteReference(state, node: FootnoteReference, parent: Parents | undefined) {
      const found = numbered.get(node.identifier)
      if (!found) return text(`[^${node.label ?? node.identifier}]`)
      const { note, number } = found
      const isFirst = !referred.has(number)
      referred.add(number)
      const mark = numberElement(number, { isFirst, isInRow: followsAnother(node, parent) })
      return isFirst ? [mark, marginElement(number, state.all(note))] : mark
    },
    footnoteDefinition(state, node: FootnoteDefinition) {
      const found = numbered.get(node.identifier)
      return found && listElement(words, found.number, state.all(node))
    },
  }
}

/** Gathers the notes of a text in one list, and sets those of a table beside it: a table may scroll, and would hide them. */
export function placeNotes(words: Words) {
  return (tree: HtmlRoot): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined
      const notes = takeMarginNotes(node)
      if (notes.length > 0) parent.children.splice(index + 1, 0, element('p', {}, notes))
      return SKIP
    })
    const notes = tree.children.flatMap((child) => (isElement(child) && child.tagName === 'li' ? [child] : []))
    if (notes.length === 0) return
    const end = tree.children.findLastIndex((child) => isElement(child) && child.tagName !== 'li') + 1
    const list = element('ol', { className: ['notes'], ariaLabel: words.say('prose.notes') }, notes)
    tree.children = [...tree.children.slice(0, end), text('\n'), list]
  }
}

/** Whether two numbers stand next to each other: 1 and 2 would read as 12. */
function followsAnother(node: FootnoteReference, parent: Parents | undefined): boolean {
  const shown = (parent?.children ?? []).filter((child) => child.type !== 'text' || child.value !== '')
  return shown[shown.indexOf(node) - 1]?.type === 'footnoteReference'
}

interface Standing {
  readonly isFirst: boolean
  readonly isInRow: boolean
}

/** The number in the text: a link to the list, and the same as mere text for where the note stands beside it. */
function numberElement(number: number, { isFirst, isInRow }: Standing): Element {
  const words = text(`${number}`)
  const properties = { href: `#note-${number}`, role: 'doc-noteref', ...(isFirst && { id: `noted-${number}` }) }
  return element('sup', { className: ['note-number'] }, [
    ...(isInRow ? [text(', ')] : []),
    element('a', properties, [words]),
    element('span', { hidden: true }, [words]),
  ])
}

function marginElement(number: number, content: ElementContent[]): Element {
  const [first = [], ...others] = linesOf(content)
  const lines = [[element('sup', {}, [text(`${number}`)]), text(' '), ...first], ...others]
  const properties = { className: ['sidenote'], role: 'note', hidden: true }
  return element(
    'span',
    properties,
    lines.map((line) => element('span', {}, line)),
  )
}

function listElement(words: Words, number: number, content: ElementContent[]): Element {
  const ariaLabel = words.say('prose.backToText', { number })
  const properties = { href: `#noted-${number}`, role: 'doc-backlink', ariaLabel }
  const back = [text('\u00A0'), element('a', properties, [text('↑')])]
  const item = element('li', { id: `note-${number}` }, content)
  visit(item, 'element', (node) => {
    // A heading would stand among those of the page.
    if (/^h[1-6]$/.test(node.tagName)) node.tagName = 'p'
  })
  const last = content.at(-1)
  if (last && isElement(last) && last.tagName === 'p') last.children.push(...back)
  else item.children.push(element('p', {}, back.slice(1)))
  return item
}

function takeMarginNotes(parent: Element): Element[] {
  const taken: Element[] = []
  visit(parent, 'element', (node, index, around) => {
    const { className } = node.properties
    if (!Array.isArray(className) || !className.includes('sidenote')) return undefined
    if (around === undefined || index === undefined) return undefined
    taken.push(node)
    around.children.splice(index, 1)
    return [SKIP, index]
  })
  return taken
}
