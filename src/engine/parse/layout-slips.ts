import type { Span } from '../span.ts'
import type { LaidLine } from './layout-lines.ts'

/** A line that is not where it should be, or lacks the sign that makes it what it is. */
export interface LayoutSlip {
  readonly span: Span
  /** The offset of the line at which it shows. */
  readonly shows: number
  readonly message: string
  readonly fix: string
  /** Whether it is amiss even where the parser makes something of it. */
  readonly always: boolean
  /** Whether what the parser says further down only follows from it. */
  readonly misleads: boolean
}

export function withoutDash(line: LaidLine): LayoutSlip {
  const message = 'This line stands among the items of a list and has no dash.'
  return slip(line, message, `Write \`- ${short(line.value)}\`.`)
}

export function withoutBlank(line: LaidLine): LayoutSlip {
  const { dash, label = '', value } = line
  const isFullWidth = line.text.includes(`${label}：`)
  const message = isFullWidth
    ? `The colon after \`${label}\` is a full-width one, which is none in YAML.`
    : `The blank after the colon of \`${label}\` is missing.`
  const fix = `Write \`${short(`${dash === undefined ? '' : '- '}${label}: ${value}`)}\`.`
  return { ...slip(line, message, fix), misleads: /^[[{]/.test(value) }
}

export function withoutColon(line: LaidLine, name: string): LayoutSlip {
  const value = line.value.slice(name.length).replace(/^\s*=/, '').trim()
  const message = `The colon after the label \`${name}\` is missing.`
  return slip(line, message, `Write \`${short(`${name}: ${value}`.trim())}\`.`)
}

export function misindented(line: LaidLine, wanted: number): LayoutSlip {
  const message = `This line is indented by ${spaces(line.indent)}, and what it belongs with by ${spaces(wanted)}.`
  return slip(line, message, wanted === 0 ? 'Begin it at the very left.' : `Indent it by ${spaces(wanted)}.`)
}

export function tabbed(line: LaidLine): LayoutSlip {
  const fix = 'Indent with spaces instead of tabs, two for each level, here and wherever else tabs are.'
  const span = { start: line.start, end: line.start + line.indent + 1 }
  return { ...slip(line, 'This line is indented with a tab.', fix), span }
}

export function unindented(line: LaidLine): LayoutSlip {
  const message = 'This line follows a `>` or `|`, and is not indented as its text must be.'
  const fix = 'Indent every line of the text by two spaces more than the label above it.'
  return { ...slip(line, message, fix), always: true }
}

export function outdented(line: LaidLine): LayoutSlip {
  const message = 'This line is indented less than the first line of the text that it belongs to.'
  return slip(line, message, 'Indent all lines of the text alike.')
}

export function oddlyIndented(line: LaidLine): LayoutSlip {
  const message = 'This line is indented with blanks that are no ordinary ones, as web pages and word processors have.'
  return { ...slip(line, message, 'Delete what stands before its first letter, and type spaces.'), always: true }
}

function slip({ start, indent, text }: LaidLine, message: string, fix: string): LayoutSlip {
  const span = { start: start + indent, end: start + text.trimEnd().length }
  return { span, shows: start, message, fix, always: false, misleads: true }
}

function spaces(count: number): string {
  if (count === 0) return 'none'
  return count === 1 ? '1 space' : `${count} spaces`
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
