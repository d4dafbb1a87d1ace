import type { Diagnostic } from '../engine/index.ts'
import { inert } from './inert.ts'
import { type CheckReport, countOf, pathIn, plural } from './report.ts'

/** A summary longer than this is cut: GitHub takes no more than a megabyte. */
const mostListed = 200

/** The report as Markdown for the summary of a job, errors first. Text from content shows as text. */
export function checkSummary(report: CheckReport): string {
  const { error, warning, note } = countOf(report.diagnostics)
  const worst = report.diagnostics.filter(({ severity }) => severity !== 'note')
  const listed = worst.slice(0, mostListed).map((diagnostic) => row(diagnostic, report))
  const rest = worst.length > mostListed ? [`And ${worst.length - mostListed} more.`] : []
  const counts = `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(note, 'note')}`
  return `${['## What the check found', `${counts} in ${plural(report.files.length, 'file')}, as of ${report.asOf}.`, listed.join('\n'), ...rest].filter(Boolean).join('\n\n')}\n`
}

function row({ rule, severity, place, message, fix }: Diagnostic, report: CheckReport): string {
  const where = inert(`${pathIn(report, place.path)}:${place.start.line}:${place.start.column}`)
  return `- **${severity}** \`${rule}\` ${where}: ${inert(message)} ${inert(fix)}`
}
