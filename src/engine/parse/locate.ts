import { type Document, isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml'
import type { Span } from '../span.ts'
import type { Locate } from '../types.ts'
import { alignment } from './alignment.ts'
import type { Lines } from './lines.ts'
import { pointerParts } from './pointer.ts'

type ParsedPair = Pair<ParsedNode, ParsedNode | null>

interface Found {
  readonly key: Span | undefined
  readonly node: ParsedNode | null
}

/**
 * Finds values and keys of a YAML document in the file it was read from.
 *
 * @param yaml    the text the document was read from
 * @param offset  where that text begins in the file
 */
export function locator(document: Document.Parsed, yaml: string, offset: number, lines: Lines): Locate {
  return (pointer, part = 'value', span) => {
    const { key, node } = find(document.contents, pointerParts(pointer))
    const value = node ? valueSpan(node) : undefined
    const whole = (part === 'key' ? key : value) ?? key ?? value ?? { start: 0, end: 0 }
    const within = span && node && isScalar(node) ? partOf(node, yaml, span) : undefined
    const { start, end } = within ?? whole
    return lines.place({ start: start + offset, end: end + offset })
  }
}

/** What a pointer leads to; where it leads no further, the closest parent that is there. */
function find(root: ParsedNode | null, parts: readonly string[]): Found {
  let found: Found = { key: undefined, node: root }
  for (const part of parts) {
    const next = step(found.node, part)
    if (!next) return { ...found, key: undefined }
    found = next
  }
  return found
}

function step(node: ParsedNode | null, part: string): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(part)]
    return item ? { key: undefined, node: item } : undefined
  }
  if (!isMap(node)) return undefined
  const pair: ParsedPair | undefined = node.items.find(({ key }) => isScalar(key) && String(key.value) === part)
  return pair && { key: keySpan(pair), node: hasText(pair.value) ? pair.value : null }
}

/** A key without a value stands for it. */
function hasText(node: ParsedNode | null): boolean {
  return node !== null && node.range[1] > node.range[0]
}

function keySpan({ key }: ParsedPair): Span {
  return { start: key.range[0], end: key.range[1] }
}

function valueSpan(node: ParsedNode): Span {
  return { start: node.range[0], end: node.range[1] }
}

/** Where a part of a scalar's value stands; undefined when the text is written in a way that hides it. */
function partOf(node: ParsedNode, yaml: string, { start, end }: Span): Span | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined
  const offsets = alignment(node.value, yaml.slice(node.range[0], node.range[1]), node.type ?? 'PLAIN')
  const first = offsets?.[start]
  const last = offsets?.[Math.max(start, end - 1)]
  if (first === undefined || last === undefined) return undefined
  return { start: node.range[0] + first, end: node.range[0] + last + 1 }
}
