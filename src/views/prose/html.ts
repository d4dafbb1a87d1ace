import type { Root as HtmlRoot } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const writer = unified().use(rehypeStringify).freeze()

/** A tag as the writer writes it: values stand between quotation marks and hold none, and no text holds a `<`. */
const tag = /<(?:[^">]|"[^"]*")*>/g

/**
 * Elements as HTML. What would begin or end a tag is escaped in attributes too, which the writer has no setting for: HTML
 * may do without, but not everything that reads a page or a feed knows where an attribute ends.
 */
export function htmlText(tree: HtmlRoot): string {
  const html = writer.stringify(tree)
  return html.replaceAll(tag, (whole) => whole.replaceAll(/"[^"]*"/g, escapedValue))
}

function escapedValue(value: string): string {
  return value.replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;')
}
