import type { Diagnostic } from '../engine/index.ts'
import { jsonText } from './json-text.ts'
import { type CheckReport, countOf } from './report.ts'

/** The report for programs; paths are relative to the garden, lines and columns count from 1. */
export function checkJson(report: CheckReport): string {
  const { error, warning, note } = countOf(report.diagnostics)
  const summary = { files: report.files.length, errors: error, warnings: warning, notes: note }
  return jsonText({ asOf: report.asOf, summary, diagnostics: report.diagnostics.map(diagnosticJson) })
}

/** A message as every JSON of ours has it. */
export function diagnosticJson({ rule, severity, place, message, why, fix }: Diagnostic) {
  return { rule, severity, path: place.path, line: place.start.line, column: place.start.column, message, why, fix }
}
