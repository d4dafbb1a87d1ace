import { readYaml } from '../engine/index.ts'
import { type Change, withChanges } from './changes.ts'

/** A text that starts with a word and holds no comment: nothing in it means anything to YAML but its colon. */
const words = /^[^\s'"[\]{}>|&*!%@`#,?:-](?:[^\s#]|(?<!\s)#|[^\S\r\n])*$/

/**
 * Quotes for values that hold a colon and a blank, as in `title: Bread: a report`, if that is all that keeps some YAML
 * from being read.
 */
export function quoteColons(yaml: string): readonly Change[] {
  const changes = readYaml(yaml).faults.flatMap(({ rule, span: { start } }) => {
    const lineEnd = yaml.indexOf('\n', start)
    const text = yaml.slice(start, lineEnd < 0 ? yaml.length : lineEnd).trimEnd()
    const isOne = rule === 'yaml-syntax' && /:(?:\s|$)/.test(text) && words.test(text)
    return isOne ? [{ start, end: start + text.length, put: `"${text.replace(/["\\]/g, '\\$&')}"` }] : []
  })
  return changes.length > 0 && readYaml(withChanges(yaml, changes)).faults.length === 0 ? changes : []
}
