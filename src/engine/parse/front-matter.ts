import matter from 'gray-matter'
import type { Span } from '../span.ts'
import { withoutLoneReturns } from './line-ends.ts'
import { boundsFault } from './yaml-bounds.ts'

/** A Markdown record taken apart; offsets count in its text. */
export interface FrontMatter {
  /** The lines between the fences, with their ends. */
  readonly yaml: string
  readonly yamlStart: number
  /** All that follows the line of the closing fence. */
  readonly body: string
  readonly bodyStart: number
}

export interface FenceFault {
  readonly rule: 'front-matter' | 'yaml-subset'
  readonly span: Span
  readonly message: string
  readonly fix: string
}

const fence = '---'
/** What writing programs and slips make of a fence: other dashes, too few, blanks before or between. One hyphen is an item of a list. */
const likeFence = /^(?!\s*-\s*$)[^\S\r\n]*[-\u2010-\u2015\u2212](?:[^\S\r\n]*[-\u2010-\u2015\u2212])*[^\S\r\n]*$/
const lineEnd = /\r\n?|\n/g

/**
 * Takes a Markdown record apart at its fences, however its lines end. Only YAML is read, by our own parser: gray-matter
 * knows engines that run code, so that the opening fence is checked before and every engine refuses. It knows no lone
 * `\r`, and takes the square of the empty lines in a row: it is handed neither.
 */
export function splitFrontMatter(text: string): FrontMatter | FenceFault {
  const opening = lineAt(text, 0)
  if (text.slice(0, opening.end).trimEnd() !== fence) return openingFault(text.slice(0, opening.end))
  const closing = closingLine(text, opening.next)
  if (!closing) return unclosedFault(text, opening)
  const line = text.slice(closing.start, closing.end)
  if (line.trimEnd() !== fence) return closingFault(closing, line)
  const tooLarge = boundsFault(text.slice(opening.next, closing.start))
  if (tooLarge) return { ...tooLarge, rule: 'yaml-subset', span: shifted(tooLarge.span, opening.next) }
  const { matter: held, content } = matter(withoutLoneReturns(text), {
    delimiters: fence,
    language: 'yaml',
    engines: { yaml: () => ({}), ...refused },
  })
  const yamlEnd = fence.length + held.length + 1
  const bodyStart = text.length - content.length
  return {
    yaml: text.slice(opening.next, yamlEnd),
    yamlStart: opening.next,
    body: text.slice(bodyStart),
    bodyStart,
  }
}

/** A line of a text, without its end, and where the next one starts. */
interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

function lineAt(text: string, start: number): Line {
  lineEnd.lastIndex = start
  const [ending = ''] = lineEnd.exec(text) ?? []
  return ending === ''
    ? { start, end: text.length, next: text.length }
    : { start, end: lineEnd.lastIndex - ending.length, next: lineEnd.lastIndex }
}

/** The first line that begins like a fence, from the start of a line on. */
function closingLine(text: string, from: number): Line | undefined {
  for (let line = lineAt(text, from); line.start < text.length; line = lineAt(text, line.next)) {
    if (text.startsWith(fence, line.start)) return line
  }
  return undefined
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

function openingFault(first: string): FenceFault {
  const isOther = first.startsWith(fence) || likeFence.test(first)
  return {
    rule: 'front-matter',
    span: { start: 0, end: first.length },
    message: isOther
      ? `The file opens with \`${first}\`: front matter opens with \`---\` and nothing else, and is read as YAML.`
      : 'The file does not open with front matter, the labelled values between two lines `---`.',
    fix: isOther
      ? 'Make the first line `---`.'
      : 'Start the file with a line `---`, the labels, and another line `---`.',
  }
}

function unclosedFault(text: string, { start, end, next }: Line): FenceFault {
  for (let line = lineAt(text, next); line.start < text.length; line = lineAt(text, line.next)) {
    const words = text.slice(line.start, line.end)
    if (likeFence.test(words)) return closingFault(line, words)
  }
  return {
    rule: 'front-matter',
    span: { start, end },
    message: 'The front matter that starts here never ends.',
    fix: 'Put a line `---` after its last label, before the text.',
  }
}

function closingFault({ start, end }: Line, line: string): FenceFault {
  return {
    rule: 'front-matter',
    span: { start, end },
    message: `The front matter ends with \`${line}\`: it ends with \`---\` and nothing else.`,
    fix: 'Make that line `---`.',
  }
}

function refuse(): never {
  throw new Error('Front matter is read as YAML alone.')
}

/** Every other language that gray-matter would read, and those it would run. */
const refused = { json: refuse, javascript: refuse, js: refuse, toml: refuse, coffee: refuse, cson: refuse }
