import { childOf, resolved, type Schema } from '../schema/schemas.ts'

/**
 * Data whose lists and groups hold at most one part more than their schema allows: that one too many is a fault, for
 * which all of the list is left out, and ajv takes the square of the parts that do not fit.
 */
export function clipped(data: unknown, schema: Schema | undefined): unknown {
  if (typeof data !== 'object' || data === null) return data
  const { maxItems = Infinity, maxProperties = Infinity } = schema ? resolved(schema) : {}
  if (Array.isArray(data)) {
    return data.slice(0, maxItems + 1).map((item, index) => clipped(item, childOf(schema, index, data)))
  }
  const entries = Object.entries(data).slice(0, maxProperties + 1)
  return Object.fromEntries(entries.map(([key, value]) => [key, clipped(value, childOf(schema, key, data))]))
}
