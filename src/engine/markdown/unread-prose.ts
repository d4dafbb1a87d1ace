import type { Prose } from './prose.ts'
import type { ProseFault } from './prose-fault.ts'

/** What is made of a text that cannot be read safely: nothing, and why. */
export function unreadProse(fault: ProseFault): Prose {
  const notes = { places: [], faults: [] }
  return { tree: { type: 'root', children: [] }, faults: [fault], notes, references: [], links: [], text: '' }
}
