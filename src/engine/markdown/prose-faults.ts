import type { Fault } from '../diagnostic.ts'
import type { RecordKind, Valid } from '../valid.ts'
import { unshownImage } from './images.ts'
import { unshownFault } from './note-faults.ts'
import type { Prose } from './prose.ts'
import type { ProseFault } from './prose-fault.ts'

/** What is wrong with the Markdown of a record, at its place in the file. */
export function proseFaults({ kind, marks, locate, prose }: Valid): Fault[] {
  return marks
    .filter(({ format }) => format === 'markdown')
    .flatMap(({ pointer }) =>
      faultsOf(prose(pointer), kind, pointer).map(({ rule, span, message, fix }) => ({
        rule,
        place: locate(pointer, 'value', span),
        message,
        fix,
      })),
    )
}

/** The texts that are long enough for footnotes, and stand on one page alone: of pages and dispatches, and of claims. */
const withNotes = ['/body', '/detail']

/** The texts that are set in blocks of their own, and may show images. */
const withImages: readonly (readonly [RecordKind, string])[] = [
  ['page', '/body'],
  ['dispatch', '/body'],
  ['claim', '/detail'],
  ['source', '/summary'],
  ['voice', '/bio'],
]

/** Whether a text of a record may show images. */
export function showsImages({ kind }: Pick<Valid, 'kind'>, pointer: string): boolean {
  return withImages.some(([of, at]) => of === kind && at === pointer)
}

function faultsOf({ faults, notes, references }: Prose, kind: RecordKind, pointer: string): ProseFault[] {
  const images = showsImages({ kind }, pointer) ? [] : references.filter((reference) => reference.kind === 'image')
  // What else is wrong with an image that is not shown at all is nobody's matter.
  const unshown = new Set(images.map(({ span }) => span.start))
  return [
    ...faults.filter(({ rule, span }) => rule !== 'image' || !unshown.has(span.start)),
    ...images.map(({ span }) => unshownImage(span)),
    ...(withNotes.includes(pointer) ? notes.faults : notes.places.map(unshownFault)),
  ]
}
