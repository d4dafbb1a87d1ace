import type { Place } from '../../diagnostic.ts'
import type { Reference } from '../../markdown/references.ts'
import type { Garden } from '../../types.ts'
import type { Valid } from '../../valid.ts'
import { everyRecord } from './every-record.ts'

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

type ByKind = ReadonlyMap<Reference['kind'], readonly NamedInProse[]>

const known = new WeakMap<Garden, ByKind>()

/** What the Markdown of a garden names of one kind, in the order of the records and their texts. */
export function namedInProse(garden: Garden, kind: Reference['kind']): readonly NamedInProse[] {
  const byKind = known.get(garden) ?? namesIn(garden)
  known.set(garden, byKind)
  return byKind.get(kind) ?? []
}

function namesIn(garden: Garden): ByKind {
  const all: NamedInProse[] = []
  for (const record of everyRecord(garden)) {
    for (const pointer of record.naming()) {
      for (const reference of record.prose(pointer).references) {
        const place = (): Place => record.locate(pointer, 'value', reference.span)
        all.push({ name: reference.id, place, record, pointer, reference })
      }
    }
  }
  return Map.groupBy(all, ({ reference }) => reference.kind)
}
