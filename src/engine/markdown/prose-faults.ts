import type { Fault } from '../diagnostic.ts'
import type { Valid } from '../types.ts'
import { unshownFault } from './note-faults.ts'
import type { Prose } from './prose.ts'
import type { ProseFault } from './prose-fault.ts'

/** What is wrong with the Markdown of a record, at its place in the file. */
export function proseFaults({ marks, locate, prose }: Valid): Fault[] {
  return marks
    .filter(({ format }) => format === 'markdown')
    .flatMap(({ pointer }) =>
      faultsOf(prose(pointer), pointer).map(({ rule, span, message, fix }) => ({
        rule,
        place: locate(pointer, 'value', span),
        message,
        fix,
      })),
    )
}

/** The texts that are long enough for footnotes, and stand on one page alone: of pages and dispatches, and of claims. */
const withNotes = ['/body', '/detail']

function faultsOf({ faults, notes }: Prose, pointer: string): ProseFault[] {
  return [...faults, ...(withNotes.includes(pointer) ? notes.faults : notes.places.map(unshownFault))]
}
