import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import { childOf, type Schema, takesNothing, takesText } from '../schema/schemas.ts'

/**
 * What a YAML node says, as plain data. Where the schema wants text, the scalar's own text is the value, so that
 * `2026`, `2411.10870` and `no` stay what was written. A key without a value is null, and so is `null` where nothing may
 * stand.
 */
export function dataOf(node: ParsedNode | null, schema: Schema | undefined): unknown {
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }): [string, unknown] => {
      const name = isScalar(key) ? String(key.value) : ''
      return [name, dataOf(value, childOf(schema, name, {}))]
    })
    return Object.fromEntries(entries)
  }
  if (isSeq(node)) return node.items.map((item, index) => dataOf(item, childOf(schema, index, [])))
  if (!isScalar(node)) return null
  const isText = typeof node.value === 'string' || (node.value === null && takesNothing(schema))
  return !isText && node.source && takesText(schema) ? node.source : node.value
}
