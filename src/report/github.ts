import type { Diagnostic, Severity } from '../engine/index.ts'
import { type CheckReport, pathIn } from './report.ts'
import { visible, visibleLine } from './visible.ts'

const command: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' }
const order: Record<Severity, number> = { error: 0, warning: 1, note: 2 }

/** Workflow commands that GitHub shows beside the lines of a pull request, worst first: it shows ten of a kind. */
export function checkGithub(report: CheckReport): string {
  const worstFirst = report.diagnostics.toSorted((a, b) => order[a.severity] - order[b.severity])
  return worstFirst.map((diagnostic) => `${annotation(diagnostic, report)}\n`).join('')
}

function annotation({ severity, rule, place, message, why, fix }: Diagnostic, report: CheckReport): string {
  const properties = Object.entries({
    file: visibleLine(pathIn(report, place.path)),
    line: place.start.line,
    endLine: place.end.line,
    ...(place.start.line === place.end.line ? { col: place.start.column, endColumn: place.end.column } : {}),
    title: rule,
  })
  const words = [message, why, `How to fix: ${fix}`].map(visible).join('\n')
  const listed = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${command[severity]} ${listed.join(',')}::${escapeData(words)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
