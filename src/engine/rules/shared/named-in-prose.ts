import type { Place } from '../../diagnostic.ts'
import type { Reference } from '../../markdown/references.ts'
import type { Valid } from '../../valid.ts'

/** Something that a record's Markdown names. */
export interface Named {
  readonly name: string
  /** Where it stands: most is named rightly, and nobody asks. */
  place(): Place
}

export interface NamedInProse extends Named {
  readonly record: Valid
  readonly pointer: string
  readonly reference: Reference
}

/** What the Markdown of some records names of one kind, in the order of the texts. */
export function namedInProse(records: readonly Valid[], kind: Reference['kind']): NamedInProse[] {
  return records.flatMap((record) =>
    record.naming().flatMap((pointer) =>
      record
        .prose(pointer)
        .references.filter((reference) => reference.kind === kind)
        .map((reference) => ({
          name: reference.id,
          place: () => record.locate(pointer, 'value', reference.span),
          record,
          pointer,
          reference,
        })),
    ),
  )
}
