import type { Day, Diagnostic, GivenFile, Severity } from '../engine/index.ts'

/** What every format of `check` is made from. */
export interface CheckReport {
  readonly asOf: Day
  readonly files: readonly GivenFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** The garden's folder as the reader of the report would write it, without a slash at its end; may be empty. */
  readonly folder: string
  /** Whether a person is told notes with all that faults are told with; else each on a line, and only the first. */
  readonly wholeNotes?: boolean
}

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'underline'

/** Puts a style on text, or leaves it alone where there is no colour. */
export type Paint = (style: Style, text: string) => string

export const plain: Paint = (_style, text) => text

/** How many diagnostics there are of each severity. */
export function countOf(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of diagnostics) counts[severity] += 1
  return counts
}

/** A file of the garden as the reader of the report would write it. */
export function pathIn(report: CheckReport, path: string): string {
  const whole = report.folder === '' ? path : `${report.folder}/${path}`
  // What stands beside the garden's folder: `content/../site` is `site`.
  return whole.replace(/(?<=^|\/)(?!\.\.\/)[^/]+\/\.\.\//, '')
}
