import { codeFrameColumns } from '@babel/code-frame'
import { counted, type Diagnostic, type Point, type Severity } from '../engine/index.ts'
import { type CheckReport, countOf, type Paint, pathIn, type Style } from './report.ts'
import { visible, visibleLine } from './visible.ts'

const longestFramedLine = 400

const severityStyle: Record<Severity, Style> = { error: 'red', warning: 'yellow', note: 'blue' }

/** So many notes are told one by one. */
const mostNotes = 20

/**
 * The report for a person: each fault with its place, the line it stands on, what, why and how to fix it; then notes, and
 * last what matters most.
 */
export function checkText(report: CheckReport, paint: Paint): string {
  const isWhole = ({ severity }: Diagnostic): boolean => severity !== 'note' || report.wholeNotes === true
  const whole = report.diagnostics.filter(isWhole)
  const faulty = new Set(whole.map(({ place }) => place.path))
  const lines = new Map(
    report.files.flatMap((file) =>
      'text' in file && faulty.has(file.path) ? [[file.path, file.text.split(/\r\n|\r|\n/)] as const] : [],
    ),
  )
  const blocks = whole.map((each) => block(each, report, lines.get(each.place.path), paint))
  const notes = report.diagnostics.filter((each) => !isWhole(each))
  return [...blocks, ...briefly(notes, report, paint), `${summary(report, paint)}\n`].join('\n')
}

/** Notes on a line each; those after the first by their rules. */
function briefly(notes: readonly Diagnostic[], report: CheckReport, paint: Paint): string[] {
  if (notes.length === 0) return []
  const told = notes.slice(0, mostNotes).map(({ place, rule, message }) => {
    const where = visibleLine(`${pathIn(report, place.path)}:${place.start.line}:${place.start.column}`)
    return `${paint(severityStyle.note, 'note')}  ${visibleLine(message)}  ${paint('dim', `${where}  ${rule}`)}\n`
  })
  const rest = Map.groupBy(notes.slice(mostNotes), ({ rule }) => rule)
  const counts = [...rest].map(([rule, { length }]) => `${length} ${rule}`)
  return [
    [...told, ...(counts.length === 0 ? [] : [`note  and ${counts.join(', ')}: \`--notes\` tells all.\n`])].join(''),
  ]
}

function block(
  diagnostic: Diagnostic,
  report: CheckReport,
  lines: readonly string[] | undefined,
  paint: Paint,
): string {
  const { place, severity, rule, message, why, fix } = diagnostic
  const { line, column } = place.start
  const where = visibleLine(`${pathIn(report, place.path)}:${line}:${column}`)
  const head = `${paint('bold', where)}  ${paint(severityStyle[severity], severity)}  ${rule}`
  const frame = lines === undefined ? [] : indent(codeFrame(lines, diagnostic), '  ').split('\n')
  const body = [
    `  ${visibleLine(message)}`,
    ...frame,
    `  ${paint('dim', 'why')}  ${visibleLine(why)}`,
    `  ${paint('dim', 'fix')}  ${indent(visible(fix), '       ').trimStart()}`,
  ]
  return `${[head, ...body].join('\n')}\n`
}

/** The line on which a fault starts and the one before it, with a mark: a fault may run on for all of a file. */
function codeFrame(lines: readonly string[], { place }: Diagnostic): string {
  const first = Math.max(1, place.start.line - 1)
  const near = lines.slice(first - 1, place.start.line)
  if (place.start.line > lines.length || near.some((line) => line.length > longestFramedLine)) return ''
  const start = fromZero(place.start)
  const location = place.end.line === place.start.line ? { start, end: fromZero(place.end) } : { start }
  const frame = codeFrameColumns(near.map(visibleLine).join('\n'), location, {
    startLine: first,
    linesAbove: 1,
    linesBelow: 0,
    highlightCode: false,
  })
  return frame
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Code frames count columns from 0. */
function fromZero({ line, column }: Point): Point {
  return { line, column: column - 1 }
}

function summary(report: CheckReport, paint: Paint): string {
  const { error, warning, note } = countOf(report.diagnostics)
  const found = [counted(error, 'error'), counted(warning, 'warning'), counted(note, 'note')].join(', ')
  const verdict = error > 0 ? paint('red', found) : paint('green', found)
  return `${verdict} in ${counted(report.files.length, 'file')}, as of ${report.asOf}.`
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : by + line))
    .join('\n')
}
