import type { Place } from '../../diagnostic.ts'
import type { Mark, Valid } from '../../types.ts'
import { idMeant } from '../../words/id-meant.ts'

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
  const names = [...known]
  return records.flatMap(({ marks, locate }) =>
    marks
      .filter((mark) => mark.format === format && !isKnown(mark.value))
      .map(({ pointer, value }) => ({
        name: value,
        place: locate(pointer, 'value'),
        meant: idMeant(value, names),
      })),
  )
}

/** The end of a message about an unknown name. */
export function suggestion(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`
}

/** Names in backticks, in the order given, or a word for none. */
export function listed(names: Iterable<string>): string {
  const list = [...names].map((name) => `\`${name}\``)
  if (list.length < 2) return list.join('') || 'none so far'
  return `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`
}
