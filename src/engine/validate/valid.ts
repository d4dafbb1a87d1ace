import type { Prose } from '../markdown/prose.ts'
import { pointerParts } from '../parse/pointer.ts'
import { childOf, type Schema, schemas } from '../schema/schemas.ts'
import type { Locate, RecordKind, Records, Valid } from '../types.ts'
import { marksOf } from './marks.ts'

/** Whose record it is, and what is known of it besides its data. */
interface Known<K extends RecordKind> {
  readonly kind: K
  readonly id: string
  readonly path: string
  readonly locate: Locate
  readonly whole: boolean
  /** Reads the Markdown that stands at a pointer. */
  readonly read: (text: string, pointer: string) => Prose
}

/** @param data  what the schema of the kind has been held against; the type of a record is made from the schema */
export function validOf<K extends RecordKind>(known: Known<K>, data: unknown): Valid<K> {
  const { kind, id, path, locate, whole, read } = known
  const marks = marksOf(data, schemas[kind])
  const done = new Map<string, Prose>()
  const texts = new Map(
    marks.filter(({ format }) => format === 'markdown').map(({ pointer, value }) => [pointer, value]),
  )
  return {
    kind,
    id,
    path,
    record: data as Records[K],
    locate,
    marks,
    whole,
    prose(pointer) {
      const prose = done.get(pointer) ?? read(texts.get(pointer) ?? absent(kind, pointer), pointer)
      done.set(pointer, prose)
      return prose
    },
  }
}

/**
 * What a record has of Markdown that it may have and has not: none.
 *
 * @throws when no record of the kind has Markdown there
 */
function absent(kind: RecordKind, pointer: string): '' {
  const at = pointerParts(pointer).reduce<Schema | undefined>(
    (schema, part) => childOf(schema, /^\d+$/.test(part) ? Number(part) : part, {}),
    schemas[kind],
  )
  if (at?.format === 'markdown') return ''
  throw new Error(`A ${kind} has no Markdown at \`${pointer}\`.`)
}
