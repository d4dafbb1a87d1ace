import { createScanner, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Entry, Fault, References } from './entry.ts'
import { inputLimits } from './limits.ts'
import { isObject, textOf } from './values.ts'

const strictly = { disallowComments: true, allowTrailingComma: false } as const

/** Reads CSL-JSON: a list of items, or one. */
export function readCslJson(text: string): References {
  const tooDeep = offsetTooDeep(text)
  if (tooDeep !== undefined) {
    const message = `Lists and labels stand more than ${inputLimits.depth} deep.`
    return {
      entries: [],
      faults: [{ span: { start: tooDeep, end: tooDeep }, message, fix: 'Export it anew: references are flat.' }],
    }
  }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, strictly)
  const [error] = errors
  if (error) return { entries: [], faults: [faultOf(error)] }
  const items = root?.type === 'array' ? (root.children ?? []) : root ? [root] : []
  const read = items.map((node): Entry | Fault => entryOf(node))
  return {
    entries: read.filter((one) => 'item' in one),
    faults: read.filter((one) => 'message' in one),
  }
}

function entryOf(node: Node): Entry | Fault {
  const span = { start: node.offset, end: node.offset + node.length }
  const item: unknown = getNodeValue(node)
  if (!isObject(item)) {
    return {
      span,
      message: 'This is no item of CSL-JSON.',
      fix: 'An item has labels: `{ "type": "report", "title": … }`.',
    }
  }
  const arxiv = [item['number'], item['archive_location'], ...lines(item['note'])]
    .map(textOf)
    .find((text) => text !== undefined && /^arxiv:/i.test(text))
  return {
    item: { ...item, arxiv: arxiv?.replace(/ \[.*\]$/, ''), licence: licenceIn(item) },
    type: textOf(item['type']) ?? '',
    span,
    locate(label) {
      const held = node.children?.find(({ children }) => children?.[0]?.value === label)
      return held ? { start: held.offset, end: held.offset + held.length } : span
    },
  }
}

function lines(note: unknown): string[] {
  return typeof note === 'string' ? note.split('\n') : []
}

/** Zotero has none; Crossref names its address. */
function licenceIn({ license }: Readonly<Record<string, unknown>>): string | undefined {
  const [first]: unknown[] = Array.isArray(license) ? license : [license]
  return textOf(isObject(first) ? first['URL'] : first)
}

/** Parsing recurses, so that the depth must be known before. */
function offsetTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  // SyntaxKind: 1 `{`, 2 `}`, 3 `[`, 4 `]`, 17 the end. It is a `const enum`, which has no values here.
  for (let kind: number = scanner.scan(); kind !== 17; kind = scanner.scan()) {
    if (kind === 1 || kind === 3) depth += 1
    else if (kind === 2 || kind === 4) depth -= 1
    if (depth > inputLimits.depth) return scanner.getTokenOffset()
  }
  return undefined
}

function faultOf({ error, offset, length }: ParseError): Fault {
  const what = printParseErrorCode(error)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
  return { span: { start: offset, end: offset + length }, message: `This is no JSON: ${what}.`, fix: 'Export it anew.' }
}
