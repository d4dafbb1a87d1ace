import { counted, type Diagnostic, type Severity } from '../engine/index.ts'
import { type CheckReport, pathIn } from './report.ts'
import { visible, visibleLine } from './visible.ts'

const command: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' }

/** GitHub shows ten annotations of a kind for a step, and takes messages of 4,096 characters. */
const mostOfAKind = 10
const longestMessage = 4096

/**
 * Workflow commands that GitHub shows beside the lines of a pull request, worst first. Where there are more of a kind
 * than it shows, the last one says how many: the log and the summary of the job have them all.
 */
export function checkGithub(report: CheckReport): string {
  const severities = Object.keys(command) as Severity[]
  return severities.map((severity) => annotations(severity, report)).join('')
}

function annotations(severity: Severity, report: CheckReport): string {
  const all = report.diagnostics.filter((diagnostic) => diagnostic.severity === severity)
  const shown = all.length > mostOfAKind ? all.slice(0, mostOfAKind - 1) : all
  const more = all.length - shown.length
  const lines = shown.map((diagnostic) => annotation(diagnostic, report))
  if (more > 0)
    lines.push(`::${command[severity]}::And ${counted(more, `more ${severity}`)}: see the log of this step.`)
  return lines.map((line) => `${line}\n`).join('')
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
  return `::${command[severity]} ${listed.join(',')}::${escapeData(shortened(words))}`
}

/** A text within the length of a message, cut between characters. */
function shortened(words: string): string {
  return words.length <= longestMessage ? words : `${words.slice(0, longestMessage - 1).replace(/\p{Cs}$/u, '')}…`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
