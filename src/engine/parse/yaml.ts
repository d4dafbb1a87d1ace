import { Composer, type CST, type Document, type ErrorCode, isScalar, visit, YAMLParseError } from 'yaml'
import { limits } from '../limits.ts'
import type { Span } from '../span.ts'
import { sentence } from '../words/sentence.ts'
import { Lines } from './lines.ts'
import { boundsFault } from './yaml-bounds.ts'
import type { YamlFault } from './yaml-fault.ts'
import { readTokens } from './yaml-lexemes.ts'
import { readSlips } from './yaml-slips.ts'

/** A YAML text read; the document is missing when its meaning is in doubt. */
export interface ReadYaml {
  readonly document: Document.Parsed | undefined
  readonly faults: readonly YamlFault[]
}

/** Reads the strict subset of YAML 1.2 that records are written in. All faults of a text are found, none is thrown. */
export function readYaml(text: string): ReadYaml {
  const tooLarge = boundsFault(text)
  if (tooLarge) return { document: undefined, faults: [tooLarge] }
  const { tokens, faults: refused } = readTokens(text)
  if (refused.length > 0) return { document: undefined, faults: refused }
  const document = compose(tokens, text)
  const { faults: stumbles, misledFrom } = syntaxFaults(document, text)
  const faults = [...stumbles, ...labelFaults(document).filter(({ span }) => span.start < misledFrom)]
  const readable = faults.every(({ rule }) => rule === 'duplicate-key')
  return { document: readable ? document : undefined, faults }
}

/**
 * The document that tokens make, as `parseDocument` composes it: of several the first, and an error where the second
 * begins. The parser makes an Error of each fault. Nobody reads their stacks, and with those they take several times as
 * long.
 */
function compose(tokens: readonly CST.Token[], text: string): Document.Parsed {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    const composer = new Composer(options)
    const [first, second] = composer.compose(tokens, true, text.length)
    if (!first) throw new Error('The parser makes a document of any text.')
    if (second) first.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''))
    return first
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const options = {
  version: '1.2',
  stringKeys: true,
  // It would compare each label with all before it.
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  logLevel: 'error',
} as const

/** Other faults than of syntax, each of which is told however many stand on a line. */
const beyondSyntax: ReadonlySet<ErrorCode> = new Set(['MULTIPLE_DOCS', 'NON_STRING_KEY'])

/**
 * What the parser stumbled over, as the slips behind it. One slip makes it stumble several times: what it says first on
 * a line is the slip, and after one that misleads it, it speaks of nothing else.
 */
function syntaxFaults(
  document: Document.Parsed,
  text: string,
): { readonly faults: readonly YamlFault[]; readonly misledFrom: number } {
  const quotes = openQuotes(document)
  const lines = new Lines('', text)
  const slips = readSlips(text, document.errors)
  const faults: YamlFault[] = [...slips.always]
  const told = new Set(faults.map(({ span }) => lines.point(span.start).line))
  for (const error of document.errors) {
    const stumbled = lines.point(error.pos[0]).line
    if (told.has(stumbled) && !beyondSyntax.has(error.code)) continue
    // More are not told one by one.
    const slip = faults.length > limits.faults ? undefined : slips.behind(error)
    const fault = slip ?? faultOf(error, quotes)
    const { line } = lines.point(fault.span.start)
    if (fault.rule !== 'yaml-syntax' || !told.has(line)) faults.push(fault)
    told.add(stumbled).add(line)
    if (slip?.misleads) return { faults, misledFrom: slip.span.start }
  }
  return { faults, misledFrom: Number.POSITIVE_INFINITY }
}

function faultOf({ code, pos, message }: YAMLParseError, quotes: ReadonlyMap<number, Span>): YamlFault {
  const [start, end] = pos
  const span = { start, end }
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
  const open = code === 'MISSING_CHAR' ? quotes.get(start) : undefined
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

/** The opening quote of each quoted text, by where that ends: where one is never closed the parser reports its end, far below. */
function openQuotes(document: Document.Parsed): ReadonlyMap<number, Span> {
  const quotes = new Map<number, Span>()
  if (document.errors.length === 0) return quotes
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (!range || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return
      quotes.set(range[1], { start: range[0], end: range[0] + 1 })
    },
  })
  return quotes
}

/** What the commonest mistakes look like to somebody who does not write YAML every day. */
const words: Partial<Record<ErrorCode, { message: string; fix: string }>> = {
  BAD_INDENT: {
    message: 'This line is not indented like its neighbours, or a bracket above it is never closed.',
    fix: 'Indent it by two spaces more than the label it belongs to, and close every `[` and `{`.',
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

/** Labels that stand twice in one place, and merge keys: `<<` is plain text here, and nobody means it so. */
function labelFaults(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = []
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<string>()
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue
        const label = String(key.value)
        const span = { start: key.range[0], end: key.range[1] }
        if (seen.has(label)) faults.push(duplicate(span, label))
        if (label === '<<') faults.push(mergeKey(span))
        seen.add(label)
      }
    },
  })
  return faults
}

function duplicate(span: Span, label: string): YamlFault {
  return {
    rule: 'duplicate-key',
    span,
    message: `The label \`${label}\` stands here a second time.`,
    fix: 'Keep one of the two, with all that belongs to it. If an item of a list begins here, put a dash before it.',
  }
}

function mergeKey(span: Span): YamlFault {
  return {
    rule: 'yaml-subset',
    span,
    message: 'A merge key is not part of the YAML that records are written in.',
    fix: 'Write the values out where they are needed.',
  }
}
