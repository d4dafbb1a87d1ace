import type { Span } from '../span.ts'

/** What is wrong with a piece of Markdown; `span` is in UTF-16 units of the text. */
export interface ProseFault {
  readonly rule: 'raw-html' | 'link-scheme' | 'image' | 'schema'
  readonly span: Span
  readonly message: string
  readonly fix: string
}
