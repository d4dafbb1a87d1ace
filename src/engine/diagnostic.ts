import type { RuleId } from './rules/ids.ts'

/** A point in a file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** A range in a file of the garden; `path` is relative to the garden, with `/` between its parts. */
export interface Place {
  readonly path: string
  readonly start: Point
  readonly end: Point
}

export type Severity = 'error' | 'warning' | 'note'

/** What a rule saw: where, what is wrong, and how to mend it. Whole sentences, values in backticks. */
export interface Finding {
  readonly place: Place
  readonly message: string
  readonly fix: string
  /** Only where it weighs less than the rule says; its page says when. */
  readonly severity?: Severity
}

/** A finding of a stage before the rules, which names the rule it belongs to. */
export interface Fault extends Finding {
  readonly rule: RuleId
}

/** A finding stamped with its severity, which is its rule's unless it says otherwise, and with its rule's reason. */
export interface Diagnostic extends Fault {
  readonly severity: Severity
  readonly why: string
  /** Of one that stands for others of its file: how many. */
  readonly more?: number
}

/** The first point of a file, for what has no better place. */
export function startOf(path: string): Place {
  const start = { line: 1, column: 1 }
  return { path, start, end: start }
}

/** File order, then place, then rule, then message: the order of every report. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return comparePlaces(a.place, b.place) || compareText(a.rule, b.rule) || compareText(a.message, b.message)
}

/** File order, then line, then column. */
export function comparePlaces(a: Place, b: Place): number {
  return compareText(a.path, b.path) || a.start.line - b.start.line || a.start.column - b.start.column
}

/** The same order on every machine; code-point order for ids, which are ASCII. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
