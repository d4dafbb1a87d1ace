import type { Place } from '../../diagnostic.ts'
import type { Reference } from '../../markdown/references.ts'
import type { Valid } from '../../types.ts'

/** Something that a record's Markdown names, at its place. */
export interface Named {
  readonly name: string
  readonly place: Place
}

/** What the Markdown of some records names of one kind, in the order of the texts. */
export function namedInProse(records: readonly Valid[], kind: Reference['kind']): Named[] {
  return records.flatMap(({ prose, naming, locate }) =>
    naming().flatMap((pointer) =>
      prose(pointer)
        .references.filter((reference) => reference.kind === kind)
        .map(({ id, span }) => ({ name: id, place: locate(pointer, 'value', span) })),
    ),
  )
}
