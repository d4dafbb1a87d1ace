import { CST, Lexer, Parser } from 'yaml'
import { limits } from '../limits.ts'
import type { Span } from '../span.ts'
import { tooMany } from './yaml-bounds.ts'
import type { YamlFault } from './yaml-fault.ts'

const { depth, items: mostItems, labels: mostLabels } = limits.yaml

/** Brackets count too: where commas are missing, nothing else would. */
const countsAsItem: ReadonlySet<CST.TokenType> = new Set([
  'seq-item-ind',
  'comma',
  'flow-seq-start',
  'flow-seq-end',
  'flow-map-start',
  'flow-map-end',
])

const outside = new Map<string, { what: string; fix: string }>([
  ['directive-line', { what: 'A directive', fix: 'Remove the line that starts with `%`.' }],
  [
    'anchor',
    { what: 'An anchor', fix: 'Write the value out where it is needed. To start a text with `&`, put it in quotes.' },
  ],
  [
    'alias',
    { what: 'An alias', fix: 'Write the value out where it is needed. To start a text with `*`, put it in quotes.' },
  ],
  [
    'tag',
    {
      what: 'A tag',
      fix: 'Remove it: the schema says what is a number and what is text. To start a text with `!`, put it in quotes.',
    },
  ],
])

/** What a YAML text is made of, as far as it was read; it is read to its end where there are no faults. */
export interface ReadTokens {
  readonly tokens: readonly CST.Token[]
  readonly faults: readonly YamlFault[]
}

/** Takes a YAML text apart, without recursion, and tells what the subset leaves out and what is past the limits. */
export function readTokens(text: string): ReadTokens {
  const tokens: CST.Token[] = []
  const faults: YamlFault[] = []
  const pastLimit = (fault: YamlFault): ReadTokens => ({ tokens, faults: [...faults, fault] })
  const parser = new Parser()
  let isScalar = false
  let labels = 0
  let items = 0
  for (const lexeme of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isScalar ? 'scalar' : CST.tokenType(lexeme)
    const refused = type === null || isScalar ? undefined : outside.get(type)
    if (refused && lexeme === '*') faults.push(asterisk(parser.offset))
    else if (refused) faults.push(refusal(refused, { start: parser.offset, end: parser.offset + lexeme.length }))
    isScalar = !isScalar && type === 'scalar'
    if (type === 'map-value-ind') labels += 1
    if (type !== null && countsAsItem.has(type)) items += 1
    if (labels > mostLabels) return pastLimit(tooMany(parser.offset, 'labels', mostLabels))
    if (items > mostItems) return pastLimit(tooMany(parser.offset, 'items', mostItems))
    // Most lexemes end no token: to spread what ends would make a list for each.
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > depth) return pastLimit(tooDeep(parser.offset))
  }
  tokens.push(...parser.end())
  return { tokens, faults }
}

/** `* an item`, as Markdown has it. */
function asterisk(start: number): YamlFault {
  return {
    rule: 'yaml-subset',
    span: { start, end: start + 1 },
    message: 'An asterisk begins no item of a list in YAML.',
    fix: 'Begin each item with a dash and a blank. To start a text with `*`, put it in quotes.',
  }
}

function refusal({ what, fix }: { what: string; fix: string }, span: Span): YamlFault {
  return { rule: 'yaml-subset', span, message: `${what} is not part of the YAML that records are written in.`, fix }
}

function tooDeep(offset: number): YamlFault {
  return {
    rule: 'yaml-subset',
    span: { start: offset, end: offset },
    message: `Lists and labels are nested more than ${depth} deep here, deeper than any record needs.`,
    fix: 'Keep to the form that the schema describes. A text that starts with `[`, `{` or `-` needs quotes.',
  }
}
