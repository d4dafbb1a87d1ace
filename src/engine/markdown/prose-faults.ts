import type { Fault } from '../diagnostic.ts'
import type { Valid } from '../types.ts'

/** What is wrong with the Markdown of a record, at its place in the file. */
export function proseFaults({ marks, locate, prose }: Valid): Fault[] {
  return marks
    .filter(({ format }) => format === 'markdown')
    .flatMap(({ pointer }) =>
      prose(pointer).faults.map(({ rule, span, message, fix }) => ({
        rule,
        place: locate(pointer, 'value', span),
        message,
        fix,
      })),
    )
}
