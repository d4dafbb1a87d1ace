import { parseDocument } from 'yaml'
import { type Change, withChanges } from './changes.ts'

/** Longer than any record that was written by hand: it is not parsed twice. */
const longest = 65_536

/** A text that starts with a word and holds no comment: nothing in it means anything to YAML but its colon. */
const words = /^[^\s'"[\]{}>|&*!%@`#,?:-](?:[^\s#]|(?<!\s)#|[^\S\r\n])*$/

/**
 * Quotes for values that hold a colon and a blank, as in `title: Bread: a report`, if that is all that keeps some YAML
 * from being read.
 */
export function quoteColons(yaml: string): readonly Change[] {
  if (yaml.length > longest) return []
  const changes = parseDocument(yaml, { version: '1.2' }).errors.flatMap(({ code, pos: [start] }) => {
    const text =
      yaml
        .slice(start)
        .split(/[\r\n]/, 1)[0]
        ?.trimEnd() ?? ''
    const end = start + text.length
    const quoted = `"${text.replace(/["\\]/g, '\\$&')}"`
    return code === 'BLOCK_AS_IMPLICIT_KEY' && words.test(text) ? [{ start, end, put: quoted }] : []
  })
  return changes.length > 0 && parseDocument(withChanges(yaml, changes), { version: '1.2' }).errors.length === 0
    ? changes
    : []
}
