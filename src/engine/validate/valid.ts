import type { Prose } from '../markdown/prose.ts'
import { pointerParts } from '../parse/pointer.ts'
import { childOf, type Schema, schemas } from '../schema/schemas.ts'
import type { Locate, Mark, RecordKind, Records, Valid } from '../valid.ts'
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
  /** Pointers of all Markdown that may name or link something; undefined where that is not known. */
  readonly naming?: readonly string[]
}

/** @param data  what the schema of the kind has been held against; the type of a record is made from the schema */
export function validOf<K extends RecordKind>(known: Known<K>, data: unknown): Valid<K> {
  const { kind, id, path, locate, whole, read } = known
  const marks = marksOf(data, schemas[kind])
  let texts: ReadonlyMap<string, string> | undefined
  const done = new Map<string, Prose>()
  const prose = (pointer: string): Prose => {
    texts ??= new Map(markdownIn(marks).map((mark) => [mark.pointer, mark.value]))
    const found = done.get(pointer) ?? read(texts.get(pointer) ?? absent(kind, pointer), pointer)
    done.set(pointer, found)
    return found
  }
  let naming: readonly string[] | undefined
  return {
    kind,
    id,
    path,
    record: data as Records[K],
    locate,
    marks,
    whole,
    prose,
    naming() {
      naming ??= (known.naming ?? markdownIn(marks).map(({ pointer }) => pointer)).filter((pointer) => {
        const { references, links } = prose(pointer)
        return references.length + links.length > 0
      })
      return naming
    },
  }
}

function markdownIn(marks: readonly Mark[]): Mark[] {
  return marks.filter(({ format }) => format === 'markdown')
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
