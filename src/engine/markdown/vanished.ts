import type { Blockquote, Delete, Emphasis, Nodes, Root, Strong } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { ProseFault } from './prose-fault.ts'
import { spanOf } from './span.ts'

/**
 * Faults for signs that an author most likely meant to be read and that Markdown takes for marks: `2*3*4` is shown as
 * “234”, `> 50 %` at the start of a line as a quotation of “50 %”.
 *
 * @param text  what the tree was read from
 */
export function vanishedFaults(tree: Root, text: string): ProseFault[] {
  const faults: ProseFault[] = []
  visit(tree, (node) => {
    const fault = vanishedIn(node, text)
    if (fault) faults.push({ rule: 'raw-html', ...fault })
  })
  return faults
}

function vanishedIn(node: Nodes, text: string): Omit<ProseFault, 'rule'> | undefined {
  switch (node.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
      return midWord(node, text)
    case 'blockquote':
      return comparison(node, text)
    default:
      return undefined
  }
}

/** Marks with a letter or a digit on both of their outer sides stand within a word: rather signs than marks. */
function midWord(node: Emphasis | Strong | Delete, text: string): Omit<ProseFault, 'rule'> | undefined {
  const { start, end } = spanOf(node)
  if (!/[\p{L}\p{N}]$/u.test(text.slice(0, start).slice(-2)) || !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
    return undefined
  const [sign = '*'] = text.slice(start)
  return {
    span: { start, end: start + 1 },
    message: `This \`${sign}\` and its fellow are read as marks of emphasis, so that readers do not see them.`,
    fix: `Put a backslash before each: \`\\${sign}\`. For a product, write \`×\`.`,
  }
}

/** Whoever quotes begins with words; whoever compares goes on with a number. */
function comparison(node: Blockquote, text: string): Omit<ProseFault, 'rule'> | undefined {
  const { start } = spanOf(node)
  if (!/^\s*(?:=\s*)?[$€£¥]?\s*\d/.test(wordsOf(node)) || text[start] !== '>') return undefined
  return {
    span: { start, end: start + 1 },
    message: 'This `>` is read as the mark of a quotation, so that readers do not see it.',
    fix: 'If it means “more than”, put a backslash before it: `\\>`. To quote, begin with words.',
  }
}
