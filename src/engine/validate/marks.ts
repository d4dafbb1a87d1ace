import { pointerTo } from '../parse/pointer.ts'
import { childOf, fitting, resolved, type Schema } from '../schema/schemas.ts'
import type { Mark, MarkFormat } from '../valid.ts'

/** Every text in some data whose schema gives it a format, in the order it stands in. */
export function marksOf(data: unknown, schema: Schema): Mark[] {
  const marks: Mark[] = []
  const walk = (value: unknown, at: Schema | undefined, pointer: string): void => {
    if (typeof value === 'string') {
      const { format: said, enum: words } = at ? fitting(resolved(at), value) : {}
      const format = said ?? (at && !words ? 'text' : undefined)
      // The schemas use no other formats: the validator knows no others, and would not compile.
      if (format !== undefined) marks.push({ format: format as MarkFormat, pointer, value })
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, childOf(at, index, value), pointerTo(pointer, index))
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) walk(each, childOf(at, key, value), pointerTo(pointer, key))
    }
  }
  walk(data, schema, '')
  return marks
}
