import type { ErrorCode } from 'yaml'
import { labelNames } from '../schema/schemas.ts'
import type { Span } from '../span.ts'
import { quoteIt } from './quoting.ts'

/** Where and how the parser stumbled. */
export interface Clue {
  readonly code: ErrorCode
  readonly text: string
  /** The offset in the text. */
  readonly at: number
  readonly end: number
  readonly line: {
    readonly start: number
    readonly text: string
    /** A dash and a label, as far as they stand at its beginning. */
    readonly label: string
    readonly value: string
  }
  /** The line before. */
  readonly above: string
}

interface Found {
  /** Where it is, if not where the parser stumbled. */
  readonly span?: Span
  readonly message: string
  readonly fix: string
  readonly misleads?: boolean
}

type Recogniser = (clue: Clue) => Found | undefined

const isLabelLost: ReadonlySet<ErrorCode> = new Set(['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'BAD_INDENT'])

/** `kind:` before a blank that is no ordinary one. */
const oddBlank: Recogniser = ({ code, line }) => {
  if (!isLabelLost.has(code)) return undefined
  const [, item = '', name = '', value = ''] = /^[ \t]*(-[ \t]+)?([\w-]+):(?![ \t])\s+(.*)$/.exec(line.text) ?? []
  if (!labelNames.has(name)) return undefined
  const message = `The blank after the colon of \`${name}\` is no ordinary one, as web pages and word processors have.`
  const wanted = `${item}${name}: ${value}`
  return { span: startOfLine(line), message, fix: `Write \`${wanted.length > 80 ? `${name}: …` : wanted}\`.` }
}

/** `-source: cost-of-pass` */
const dashWithoutBlank: Recogniser = ({ line }) => {
  const [, before = '', rest = ''] = /^([ \t]*-)([^\s-].*)$/.exec(line.text) ?? []
  if (before === '') return undefined
  const message = 'The blank after the dash is missing.'
  return { span: startOfLine(line), message, fix: `Write \`- ${rest.slice(0, 60)}\`.`, misleads: true }
}

/** `why: "a" b`, `detail: 'It's here.'`, `detail: "He said "no" to it."` */
const textAfterQuote: Recogniser = ({ code, text, at, end, line }) => {
  const isColon = code === 'BLOCK_AS_IMPLICIT_KEY' && /^(["']).*\1\s*:/.test(line.value)
  if (code !== 'UNEXPECTED_TOKEN' && !isColon) return undefined
  const before = text.slice(line.start, at).trimEnd().at(-1)
  if (!isColon && before !== '"' && before !== "'") return undefined
  const isOnOneLine = !/[\r\n]/.test(text.slice(at, end).trimEnd())
  return {
    message: 'The quote that opens this text is closed before the text ends.',
    fix: isOnOneLine ? quotedWhole(line) : 'Put quotes of the other kind around the whole text.',
  }
}

/** `detail: [sic] he says.` */
const textAfterBracket: Recogniser = ({ code, text, at, line }) => {
  const before = text.slice(line.start, at).trimEnd().at(-1)
  if (code !== 'UNEXPECTED_TOKEN' || (before !== ']' && before !== '}')) return undefined
  const [first = ''] = line.value
  if (first !== '[' && first !== '{') return undefined
  return {
    message: `The text starts with \`${first}\`, so that it is read as ${first === '[' ? 'a list' : 'a group of labels'}, and more follows.`,
    fix: quotedWhole(line),
  }
}

/** `detail: - he says.` */
const dashInValue: Recogniser = ({ code, text, at, line }) => {
  if (code !== 'UNEXPECTED_TOKEN' || text[at] !== '-' || !line.value.startsWith('- ')) return undefined
  return {
    message: 'A dash and a blank begin an item, which stands on a line of its own.',
    fix: 'Put the item on the next line, indented. If a text is meant, put it in quotes.',
  }
}

/** `why: > Words` */
const textBesideHeader: Recogniser = ({ code, text, at, line }) => {
  const before = text.slice(line.start, at)
  if (code !== 'UNEXPECTED_TOKEN' || !/[:-][ \t]+[|>][-+\d]*[ \t]*$/.test(before)) return undefined
  return {
    message: 'After `>` or `|`, the text begins on the next line.',
    fix: 'Put the text on the next line, indented by two spaces more than the label.',
  }
}

/** `by: @remy` */
const signAtStart: Recogniser = ({ code, text, at, line }) => {
  if (code !== 'BAD_SCALAR_START') return undefined
  const sign = text[at] ?? ''
  const quoted = text.startsWith(line.value, at) ? quoteIt(line.value, line.label) : 'Put the text in quotes.'
  return {
    message: `The text starts with \`${sign}\`, which means something else in YAML.`,
    fix:
      sign === '@' ? `A voice or a source is named without the \`@\`. If a text is meant, put it in quotes.` : quoted,
  }
}

/** A text with a colon in it. */
const colonInText: Recogniser = ({ code, line }) => {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !/:(?:\s|$)/.test(line.value)) return undefined
  const isTypographic = /^[“”„«»‘’‚]/.test(line.value)
  return {
    message: isTypographic
      ? 'Typographic quotes are part of the text, and a second colon in it reads as a label within a label.'
      : 'A second colon on one line reads as a label within a label.',
    fix: quotedWhole(line),
  }
}

/** `{ why: One thing: it holds. }`, `{ date: 2026-11-23 by: remy }` */
const colonInBraces: Recogniser = ({ code }) =>
  code === 'BLOCK_IN_FLOW'
    ? {
        message: 'Within braces, a second colon follows here before a comma has come.',
        fix: 'Put a comma before the second label. If it is no label, put the whole text in quotes.',
      }
    : undefined

/** `pages: [a, b` */
const openBracket: Recogniser = ({ code, text, at }) => {
  if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR') return undefined
  const open = unmatched(text, at)
  if (open === undefined) return undefined
  const sign = text[open] ?? ''
  const end = text.indexOf('\n', open)
  const line = text.slice(open, end < 0 ? text.length : end)
  const cut = line.search(/\s#/)
  if (cut > 0) {
    return {
      span: { start: open + cut + 1, end: open + line.trimEnd().length },
      message: `All that follows a blank and \`#\` on a line is a comment, the end of what opens with \`${sign}\` with it.`,
      fix: 'Put the text in quotes.',
    }
  }
  return {
    span: { start: open, end: open + 1 },
    message: `The bracket \`${sign}\` that opens here is never closed.`,
    fix: `Put \`${sign === '[' ? ']' : '}'}\` at the end of what belongs in it.`,
  }
}

/** The last bracket before an offset that opens and is not closed, looked for in the value that it stands in. */
function unmatched(text: string, before: number): number | undefined {
  const written = text.slice(Math.max(0, before - mostLookedThrough), before)
  const lines = written.replace(/\s#.*$/gm, (comment) => ' '.repeat(comment.length))
  const from = before - lines.length
  const open: number[] = []
  for (const { 0: sign, index } of lines.matchAll(
    /(?<=^[ \t]*(?:-[ \t]+)?(?:[\w-]+:[ \t]+)?|[,[{:][ \t]*)[[{]|[\]}](?=[ \t]*(?:[,\]}]|#|$))/gm,
  )) {
    if (sign === '[' || sign === '{') open.push(from + index)
    else open.pop()
  }
  return open.at(-1)
}

/** How far back an open bracket is looked for, in UTF-16 units. */
const mostLookedThrough = 4_000

/** A text that went on to this line, and was ended by a comment. */
const cutAbove: Recogniser = ({ code, line, above }) => {
  const cut = /^[ \t]*(?:-[ \t]+)?[\w-]+:[ \t]+[^"'|>[{\s].*?[ \t](#.*)$/.exec(above)?.[1]
  if (cut === undefined || !isLabelLost.has(code)) return undefined
  const end = line.start - 1
  return {
    span: { start: end - cut.length, end },
    message: 'All that follows a blank and `#` on a line is a comment, and ends the text that goes on below.',
    fix: 'Put the whole text in quotes.',
    misleads: true,
  }
}

function startOfLine({ start, text }: Clue['line']): Span {
  return { start: start + text.length - text.trimStart().length, end: start + text.length }
}

/** How to write a line's text in quotes; within braces, nobody knows where it ends. */
function quotedWhole({ label, value }: Clue['line']): string {
  return /^[{[]/.test(value) && /[,:]/.test(value) && !/^[[{][^\]}]*[\]}]\s*\S/.test(value)
    ? 'Put the whole text in quotes.'
    : quoteIt(value, label)
}

/** In the order in which they are tried. */
export const recognisers: readonly Recogniser[] = [
  cutAbove,
  oddBlank,
  dashWithoutBlank,
  textAfterQuote,
  textAfterBracket,
  dashInValue,
  textBesideHeader,
  signAtStart,
  colonInText,
  colonInBraces,
  openBracket,
]
