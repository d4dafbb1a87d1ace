import { type Document, type ErrorCode, isScalar, parseDocument, visit, type YAMLParseError } from 'yaml'
import { sentence } from '../words/sentence.ts'
import type { YamlFault } from './yaml-fault.ts'
import { subsetFaults } from './yaml-lexemes.ts'

/** The size of a record, in UTF-16 units, that nobody writes by hand. */
const largest = 262_144

/** A YAML text read; the document is missing when its meaning is in doubt. */
export interface ReadYaml {
  readonly document: Document.Parsed | undefined
  readonly faults: readonly YamlFault[]
}

/** Reads the strict subset of YAML 1.2 that records are written in. All faults of a text are found, none is thrown. */
export function readYaml(text: string): ReadYaml {
  if (text.length > largest) return { document: undefined, faults: [tooLarge] }
  const refused = subsetFaults(text)
  if (refused.length > 0) return { document: undefined, faults: refused }
  const document = parseDocument(text, {
    version: '1.2',
    stringKeys: true,
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    logLevel: 'error',
  })
  const errors = document.errors.map((error) => faultOf(error, text, document))
  const faults = [...firstOfLines(errors, text), ...mergeKeys(document)]
  const readable = faults.every(({ rule }) => rule === 'duplicate-key')
  return { document: readable ? document : undefined, faults }
}

/** One slip makes the parser stumble several times; what it says first on a line is the slip. */
function firstOfLines(faults: readonly YamlFault[], text: string): YamlFault[] {
  const lineOf = ({ span }: YamlFault): number => text.slice(0, span.start).split('\n').length
  return faults.filter((fault, index) => {
    const isSyntax = (each: YamlFault): boolean => each.rule === 'yaml-syntax' && lineOf(each) === lineOf(fault)
    return fault.rule !== 'yaml-syntax' || faults.findIndex(isSyntax) === index
  })
}

const tooLarge: YamlFault = {
  rule: 'yaml-subset',
  span: { start: 0, end: 0 },
  message: `The record is longer than ${largest} characters.`,
  fix: 'Split it into several records.',
}

function faultOf({ code, pos, message }: YAMLParseError, text: string, document: Document.Parsed): YamlFault {
  const [start, end] = pos
  const span = { start, end }
  if (code === 'DUPLICATE_KEY') return duplicate(span, text)
  if (code === 'MULTIPLE_DOCS') {
    return {
      rule: 'yaml-subset',
      span,
      message: 'A second document starts here: a file holds one record.',
      fix: 'Remove the line `---`, or move what follows it to a file of its own.',
    }
  }
  if (code === 'NON_STRING_KEY') {
    return { rule: 'yaml-subset', span, message: 'A label must be plain text.', fix: 'Write the label as one word.' }
  }
  const open = code === 'MISSING_CHAR' ? openQuote(document, start) : undefined
  if (open) {
    return {
      rule: 'yaml-syntax',
      span: open,
      message: 'The quote that opens here is never closed.',
      fix: 'Put the same quote at the end of the text.',
    }
  }
  const fix = 'Compare it with a record that passes. Text with signs such as `:` or `#` needs quotes.'
  return { rule: 'yaml-syntax', span, ...(words[code] ?? { message: sentence(message), fix }) }
}

/** The opening quote of the text that has none at its end: the parser reports where it ends, far below. */
function openQuote(document: Document.Parsed, end: number): YamlFault['span'] | undefined {
  let open: YamlFault['span'] | undefined
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (!range || range[1] !== end || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return
      open = { start: range[0], end: range[0] + 1 }
    },
  })
  return open
}

function duplicate(span: YamlFault['span'], text: string): YamlFault {
  const key = /^[^:\n]*/.exec(text.slice(span.start))?.[0].trim() ?? ''
  return {
    rule: 'duplicate-key',
    span: { start: span.start, end: span.start + key.length },
    message: `The label \`${key}\` stands here a second time.`,
    fix: 'Keep one of the two, with all that belongs to it.',
  }
}

/** What the commonest mistakes look like to somebody who does not write YAML every day. */
const words: Partial<Record<ErrorCode, { message: string; fix: string }>> = {
  BAD_INDENT: {
    message: 'This line is not indented like its neighbours, or a bracket above it is never closed.',
    fix: 'Indent it by two spaces more than the label it belongs to, and close every `[` and `{`.',
  },
  TAB_AS_INDENT: {
    message: 'This line is indented with a tab.',
    fix: 'Indent with spaces instead of tabs, two for each level.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A second colon on one line reads as a label within a label.',
    fix: 'Put the text in quotes: it contains a colon followed by a space.',
  },
  MISSING_CHAR: {
    message: 'A bracket, a quote or a colon is missing here.',
    fix: 'Close the bracket or quote, or put the whole text in quotes.',
  },
  BAD_SCALAR_START: {
    message: 'The text starts with a sign that means something else in YAML.',
    fix: 'Put the text in quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'After a backslash, only certain letters may stand in double quotes.',
    fix: 'Write `\\\\` for a backslash, or use single quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A label stands on one line with its colon, and none is found here.',
    fix: 'Is a colon, a dash or a quote missing?',
  },
  UNEXPECTED_TOKEN: {
    message: 'This sign is not expected here.',
    fix: 'Is a colon, a comma, a quote or a bracket missing or too many just before?',
  },
}

/** `<<` is plain text here, and nobody means it so. */
function mergeKeys(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = []
  visit(document, {
    Pair: (_key, { key }) => {
      if (!isScalar(key) || key.value !== '<<' || !key.range) return
      faults.push({
        rule: 'yaml-subset',
        span: { start: key.range[0], end: key.range[1] },
        message: 'A merge key is not part of the YAML that records are written in.',
        fix: 'Write the values out where they are needed.',
      })
    },
  })
  return faults
}
