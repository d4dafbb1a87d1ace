import type { FootnoteDefinition, Nodes } from 'mdast'
import type { Span } from '../span.ts'
import type { ProseFault } from './prose-fault.ts'
import { spanOf } from './span.ts'

/** Where no footnote can be referred to, and what to do instead. */
export interface Place {
  readonly name: string
  readonly fix: string
}

const link: Place = { name: 'a link', fix: 'Put it behind the link.' }

/** Places by the node that they are. */
export const unfit: Partial<Record<Nodes['type'], Place>> = {
  heading: { name: 'a heading', fix: 'Put it into the text below.' },
  link,
  linkReference: link,
  footnoteDefinition: { name: 'another footnote', fix: 'Say it in that one, or refer to it from the text.' },
}

export function misplacedFault(span: Span, { name, fix }: Place): ProseFault {
  return fault(span, `This refers to a footnote from within ${name}, where none is shown.`, fix)
}

/**
 * @param first  the definition that counts, by its name
 * @param used   the names that something refers to
 */
export function definitionFaults(
  node: FootnoteDefinition,
  first: ReadonlyMap<string, FootnoteDefinition>,
  used: ReadonlySet<string>,
): ProseFault[] {
  const name = node.label ?? node.identifier
  const span = spanOf(node)
  if (first.get(node.identifier) !== node) {
    const message = `A footnote named \`${name}\` is written above already, so this one is not shown.`
    return [fault(span, message, 'Give it a name of its own, or take it out.')]
  }
  if (!used.has(node.identifier)) {
    const message = `Nothing in the text refers to this footnote, \`${name}\`, so it is not shown.`
    return [fault(span, message, `Put \`[^${name}]\` where it belongs, or take it out.`)]
  }
  if (node.children.length > 0) return []
  return [fault(span, `This footnote, \`${name}\`, says nothing.`, 'Write it after the colon, or take it out.')]
}

export function missingFault(span: Span, name: string): ProseFault {
  const message = `This refers to a footnote named \`${name}\` that nobody wrote, so readers see the brackets.`
  return fault(span, message, `Write it below, as \`[^${name}]: …\`, or put a backslash before the \`[\`.`)
}

/** In a text that is too short to have footnotes. */
export function unshownFault(span: Span): ProseFault {
  const message = 'This is a footnote, and only the body of a page or a dispatch and the detail of a claim show them.'
  return fault(span, message, 'Say it in the text, or cite a source where it is leant on: `[@source, p. 4]`.')
}

function fault(span: Span, message: string, fix: string): ProseFault {
  return { rule: 'raw-html', span, message, fix }
}
