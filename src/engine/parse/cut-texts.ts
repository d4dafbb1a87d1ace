import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml'
import { childOf, fitting, type Schema } from '../schema/schemas.ts'
import type { YamlFault } from './yaml-fault.ts'

/** A text of which a part was taken for a comment, and whether nothing of it is left. */
export interface CutText extends YamlFault {
  readonly isWhole: boolean
}

/**
 * Finds texts that a ` #` cuts off: `why: The judge ruled in case #4.` says that the judge ruled in case. Only texts
 * that are free to say anything are looked at, without quotes, and only where a word stands right at the `#`: whoever
 * means a comment leaves a blank there.
 *
 * @param yaml  the text that the node was read from
 */
export function cutTexts(node: ParsedNode | null, schema: Schema | undefined, yaml: string): CutText[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : ''
      return cutTexts(value, childOf(schema, name, {}), yaml)
    })
  }
  if (isSeq(node)) return node.items.flatMap((item, index) => cutTexts(item, childOf(schema, index, []), yaml))
  if (!isScalar(node) || node.type !== 'PLAIN' || !isFreeText(schema) || !/^\S/.test(node.comment ?? '')) return []
  return [cutAt(node, yaml)]
}

function cutAt({ range: [start, end, after], comment }: Scalar.Parsed, yaml: string): CutText {
  const at = end + yaml.slice(end, after).indexOf('#')
  return {
    rule: 'yaml-subset',
    span: { start: at, end: at + 1 + (comment ?? '').length },
    message: 'A blank and `#` begin a comment: what follows is not part of the text.',
    fix: 'Put the whole text in quotes. If a comment is meant, leave a blank after the `#`.',
    isWhole: start === end,
  }
}

/** Whether a text may say anything, and is no word of a list, name, day or address. */
function isFreeText(schema: Schema | undefined): boolean {
  if (!schema) return false
  const { type, enum: words, pattern, format } = fitting(schema, '')
  return type === 'string' && !words && pattern === undefined && freeFormats.has(format)
}

const freeFormats: ReadonlySet<string | undefined> = new Set([undefined, 'markdown', 'name'])
