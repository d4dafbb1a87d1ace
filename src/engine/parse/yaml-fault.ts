import type { Span } from '../span.ts'

/** What is wrong with a YAML text; the span counts in that text. */
export interface YamlFault {
  readonly rule: 'yaml-syntax' | 'yaml-subset' | 'duplicate-key'
  readonly span: Span
  readonly message: string
  readonly fix: string
}
