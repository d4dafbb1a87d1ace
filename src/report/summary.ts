import { counted, type Diagnostic, type Severity } from '../engine/index.ts'
import { code, inert } from './inert.ts'
import { type CheckReport, countOf, pathIn } from './report.ts'
import { bytesOf, largest, listsWithin } from './within.ts'

const order: Record<Severity, number> = { error: 0, warning: 1, note: 2 }

/** The report as Markdown for the summary of a job, errors first. Text from content shows as text. */
export function checkSummary(report: CheckReport): string {
  const { error, warning, note } = countOf(report.diagnostics)
  const counts = `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(note, 'note')}`
  const before = `## What the check found\n\n${counts} in ${counted(report.files.length, 'file')}, as of ${report.asOf}.\n`
  const records = report.diagnostics
    .filter(({ severity, rule }) => severity !== 'note' || rule === 'site-changed')
    .toSorted((a, b) => order[a.severity] - order[b.severity])
    .map((diagnostic) => row(diagnostic, report))
  if (records.length === 0) return before
  return before + listsWithin([{ before: '\n', records, after: '' }], largest.summary - bytesOf(before)).join('')
}

function row({ rule, severity, place, message, fix }: Diagnostic, report: CheckReport): string {
  const where = code(`${pathIn(report, place.path)}:${place.start.line}:${place.start.column}`)
  return `- **${severity}** \`${rule}\` ${where}: ${inert(message)} ${inert(fix)}\n`
}
