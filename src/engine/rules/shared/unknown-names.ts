import type { Place } from '../../diagnostic.ts'
import { kinds } from '../../kinds.ts'
import { sourceCells } from '../../series/cells.ts'
import type { Garden } from '../../types.ts'
import type { Mark, Valid } from '../../valid.ts'
import { suggester } from '../../words/suggester.ts'
import { everyRecord } from './every-record.ts'
import { type Named, namedInProse } from './named-in-prose.ts'

/** A name that stands for nothing, and the known one that was probably meant. */
interface UnknownName {
  readonly name: string
  readonly place: Place
  readonly meant: string | undefined
}

/** The marked names of one format in some records that are not known. */
export function unknownNames(
  records: readonly Valid[],
  format: Mark['format'],
  isKnown: (name: string) => boolean,
  known: Iterable<string>,
): UnknownName[] {
  const suggest = suggester(known)
  const unknown: UnknownName[] = []
  for (const record of records) {
    if (record.values(format).every(isKnown)) continue
    for (const { format: said, pointer, value: name } of record.marks) {
      if (said !== format || isKnown(name)) continue
      unknown.push({ name, place: record.locate(pointer, 'value'), meant: suggest(name) })
    }
  }
  return unknown
}

/** The sources, claims or series that records name, under their keys or in their prose, and that do not exist. */
export function unknownRecords(garden: Garden, kind: 'claim' | 'series' | 'source'): UnknownName[] {
  const known = garden[kinds[kind].many]
  const isKnown = (id: string): boolean => known.has(id) || garden.unreadable[kind].has(id)
  const suggest = suggester(known.keys())
  return [
    ...(kind === 'series' ? [] : unknownNames(everyRecord(garden), kind, isKnown, known.keys())),
    ...[...(kind === 'source' ? namedInRows(garden) : []), ...namedInProse(garden, kind)]
      .filter(({ name }) => !isKnown(name))
      .map(({ name, place }) => ({ name, place: place(), meant: suggest(name) })),
  ]
}

/** The sources that the rows of series name. */
function namedInRows({ series }: Garden): Named[] {
  // Of a table that could not be read whole, nobody knows which cell stands in which column.
  const whole = [...series.values()].filter((each) => each.whole)
  return whole.flatMap((each) =>
    sourceCells(each.record).map(({ text, pointer }) => ({ name: text, place: () => each.locate(pointer, 'value') })),
  )
}

/** The end of a message about an unknown name. */
export function suggestion(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`
}
