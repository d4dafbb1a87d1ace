import { inWords, limits } from '../limits.ts'
import type { Span } from '../span.ts'
import type { ProseFault } from './prose-fault.ts'

const bounds = limits.markdown

const lineBreak = /\r\n|\n|\r/g
const containerPrefix = /^(?:[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^(?:[^\s[\]\\]|\\.)+\]:)*/
const noteStart = /\[\^(?:[^\s[\]\\]|\\.)+\]:/g
const containerMark = />|[-+*.):]/g
const blockStart = /^ {0,3}(?:[-+*] +\S|\[\^[^\s[\]\\]{1,900}\]:)/
const inlineMarks = /[*_~[\]<`]/g
const longWord = /[^\s]{300,}/g
const asciiPunctuation = /[!-/:-@[-`{-~]/g

/** What makes a text unsafe to parse; undefined when nothing does. Takes time linear in its length. */
export function boundsFault(text: string): ProseFault | undefined {
  if (text.length > bounds.length) return tooLong(text)
  const lines = splitLines(text)
  const lineTooMany = lines[bounds.lines]
  if (lineTooMany)
    return fault(lineTooMany, `This text has more than ${inWords(bounds.lines)} lines, too many to be read.`)
  return nestingFault(lines) ?? effortFault(lines)
}

/** A line without its end, and where it starts. */
interface Line {
  readonly text: string
  readonly start: number
}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { 0: ending, index } of text.matchAll(lineBreak)) {
    lines.push({ text: text.slice(start, index), start })
    start = index + ending.length
  }
  return [...lines, { text: text.slice(start), start }]
}

/** A line lies in as many containers as it opens, and in those above it that its indentation goes on with. */
function nestingFault(lines: readonly Line[]): ProseFault | undefined {
  let depth = 0
  for (const line of lines) {
    const [whole = ''] = containerPrefix.exec(line.text) ?? []
    const prefix = whole.replace(noteStart, ':')
    const opened = count(prefix, containerMark)
    const columns = prefix.replaceAll('\t', '    ').length - opened
    if (whole.length < line.text.length) depth = Math.min(depth, Math.floor(columns / 2)) + opened
    else depth = Math.max(depth, opened)
    if (depth > bounds.nesting) {
      return fault(line, `Quotes, lists and footnotes lie more than ${bounds.nesting} deep here, too deep to be read.`)
    }
  }
  return undefined
}

/**
 * Inline Markdown ends with its block, and a block at the latest with a blank line, an item of an outermost list or the
 * beginning of a footnote.
 */
function effortFault(lines: readonly Line[]): ProseFault | undefined {
  let total = 0
  let marks = 0
  let length = 0
  for (const line of lines) {
    if (line.text.trim() === '' || blockStart.test(line.text)) {
      total += marks * length
      marks = 0
      length = 0
    }
    marks += count(line.text, inlineMarks)
    length += line.text.length
    for (const [word] of line.text.matchAll(longWord)) total += word.length * count(word, asciiPunctuation)
    if (total + marks * length > bounds.effort) {
      return fault(
        line,
        'Too many marks of Markdown stand here in too long a text for it to be read: ' +
          `each times the length it stands in, they come to more than ${inWords(bounds.effort)}.`,
      )
    }
  }
  return undefined
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function tooLong(text: string): ProseFault {
  const message = `This text is ${inWords(text.length)} characters long; at most ${inWords(bounds.length)} can be read.`
  return { rule: 'schema', span: { start: 0, end: 1 }, message, fix: splitIt }
}

function fault(line: Line, message: string): ProseFault {
  const span: Span = { start: line.start, end: line.start + Math.max(1, line.text.length) }
  return { rule: 'schema', span, message, fix: splitIt }
}

const splitIt = 'Split the text, or write it more plainly.'
