import type { Root } from 'mdast'
import { boundsFault } from './bounds.ts'
import type { Notes } from './notes.ts'
import { parsedProse } from './parsed-prose.ts'
import { plainProse } from './plain-prose.ts'
import type { ProseFault } from './prose-fault.ts'
import type { Link, Reference } from './references.ts'
import { unreadProse } from './unread-prose.ts'

/** A piece of Markdown, read once. Spans are in UTF-16 units of the text it was read from. */
export interface Prose {
  /** Not to be changed: it is shared by all who read this piece. Its footnotes come last, in the order they are shown. */
  readonly tree: Root
  /** In the order of the text; what is wrong with footnotes is among `notes`. */
  readonly faults: readonly ProseFault[]
  readonly notes: Notes
  /** What it names in the garden, in order. */
  readonly references: readonly Reference[]
  /** Links that lead somewhere, in order; an address that is not sound is a fault instead. */
  readonly links: readonly Link[]
  /** What a reader sees, without marks, white space collapsed. References stand by their words, else by their id. */
  readonly text: string
}

/** Reads a piece of Markdown. A text too large or too tangled to be read safely gives an empty tree and one fault. */
export function readProse(text: string): Prose {
  const unsafe = boundsFault(text)
  return unsafe ? unreadProse(unsafe) : (plainProse(text) ?? parsedProse(text))
}
