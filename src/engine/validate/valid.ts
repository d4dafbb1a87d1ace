import { lazily } from '../lazy.ts'
import type { Prose } from '../markdown/prose.ts'
import type { RememberedValues } from '../memory.ts'
import { pointerParts } from '../parse/pointer.ts'
import { childOf, type Schema, schemas } from '../schema/schemas.ts'
import type { Locate, Mark, MarkFormat, RecordKind, Records, Valid } from '../valid.ts'
import { marksOf } from './marks.ts'

/** Whose record it is, and what is known of it besides its data. */
interface Known<K extends RecordKind> {
  readonly kind: K
  readonly id: string
  readonly path: string
  readonly locate: Locate
  readonly whole: boolean
  /** Reads the Markdown that stands at a pointer; the text throws where there can be none. */
  readonly read: (text: () => string, pointer: string) => Prose
  /** Pointers of all Markdown that may name or link something; undefined where that is not known. */
  readonly naming?: readonly string[]
  /** What its texts of the formats that rules ask every record for say; undefined where that is not known. */
  readonly values?: RememberedValues
}

/** The formats of days, and of what names something: rules ask every record of a garden for what these say. */
export const askedFormats: ReadonlySet<MarkFormat> = new Set([
  'day',
  'partial-day',
  'source',
  'claim',
  'page',
  'wanted-page',
  'voice',
  'badge',
  'grade',
])

/** @param data  what the schema of the kind has been held against; the type of a record is made from the schema */
export function validOf<K extends RecordKind>(known: Known<K>, data: unknown): Valid<K> {
  const { kind, id, path, locate, whole, read } = known
  const record = data as Records[K]
  const marks = (): readonly Mark[] => marksIn(kind, record)
  let texts: ReadonlyMap<string, string> | undefined
  const textAt = (pointer: string): string => {
    texts ??= new Map(markdownIn(marks()).map((mark) => [mark.pointer, mark.value]))
    return texts.get(pointer) ?? absent(kind, pointer)
  }
  let done: Map<string, Prose> | undefined
  const prose = (pointer: string): Prose => {
    done ??= new Map()
    const piece = done.get(pointer) ?? read(() => textAt(pointer), pointer)
    done.set(pointer, piece)
    return piece
  }
  let naming: readonly string[] | undefined
  return withMarks({
    kind,
    id,
    path,
    record,
    locate,
    whole,
    values(format) {
      if (known.values && askedFormats.has(format)) return known.values[format] ?? []
      return [...new Set(marks().flatMap((mark) => (mark.format === format ? [mark.value] : [])))]
    },
    prose,
    naming() {
      naming ??= (known.naming ?? markdownIn(marks()).map(({ pointer }) => pointer)).filter((pointer) => {
        const { references, links } = prose(pointer)
        return references.length + links.length > 0
      })
      return naming
    },
  })
}

/** A record with its marks, which are found when they are first asked for. */
export function withMarks<K extends RecordKind>(valid: Omit<Valid<K>, 'marks'>): Valid<K> {
  return Object.defineProperty(valid, 'marks', marksLater) as Valid<K>
}

const marksLater = lazily(({ kind, record }: Valid) => marksIn(kind, record))

/** By the data of a record. Those of most records nobody asks for. */
const marksKnown = new WeakMap<object, readonly Mark[]>()

function marksIn(kind: RecordKind, record: Records[RecordKind]): readonly Mark[] {
  const marks = marksKnown.get(record) ?? marksOf(record, schemas[kind])
  marksKnown.set(record, marks)
  return marks
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
