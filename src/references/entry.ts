import type { Span } from '../engine/index.ts'

/** The labels of CSL-JSON that a source is made from, and two that other formats have: an arXiv id and a licence. */
export type Label =
  | 'title'
  | 'type'
  | 'author'
  | 'publisher'
  | 'container-title'
  | 'issued'
  | 'URL'
  | 'DOI'
  | 'ISBN'
  | 'accessed'
  | 'arxiv'
  | 'licence'

/** A work that an input names, in the words of CSL-JSON 1.0.2. Its values come from strangers and may be anything. */
export interface Entry {
  readonly item: Readonly<Record<string, unknown>>
  /** What its format calls it: `@misc`, `JOUR`. */
  readonly type: string
  /** Where it stands in the input. */
  readonly span: Span
  /** Where a value stands; the whole of it for one that it lacks. */
  locate(label: Label): Span
}

/** What cannot be taken over from an input, and what to do about it. */
export interface Fault {
  readonly span: Span
  readonly message: string
  readonly fix: string
}

export interface References {
  readonly entries: readonly Entry[]
  readonly faults: readonly Fault[]
}
