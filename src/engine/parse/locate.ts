import { type Document, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
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
  const pairs = pairFinder()
  const partOf = partFinder(yaml)
  return (pointer, part = 'value', span) => {
    const { key, node } = find(document.contents, pointerParts(pointer), pairs)
    const value = node ? valueSpan(node) : undefined
    const whole = (part === 'key' ? key : value) ?? key ?? value ?? { start: 0, end: 0 }
    const within = span && node && isScalar(node) ? partOf(node, span) : undefined
    const { start, end } = within ?? whole
    return lines.place({ start: start + offset, end: end + offset })
  }
}

/** What a pointer leads to; where it leads no further, the closest parent that is there. */
function find(root: ParsedNode | null, parts: readonly string[], pairs: FindPair): Found {
  let found: Found = { key: undefined, node: root }
  for (const part of parts) {
    const next = step(found.node, part, pairs)
    if (!next) return { ...found, key: undefined }
    found = next
  }
  return found
}

function step(node: ParsedNode | null, part: string, pairs: FindPair): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(part)]
    return item ? { key: undefined, node: item } : undefined
  }
  if (!isMap(node)) return undefined
  const pair = pairs(node, part)
  return pair && { key: keySpan(pair), node: hasText(pair.value) ? pair.value : null }
}

type FindPair = (map: YAMLMap.Parsed, label: string) => ParsedPair | undefined

/** Finds labels by an index of each map that was asked for: a record may hold many, and many faults. */
function pairFinder(): FindPair {
  const known = new Map<YAMLMap.Parsed, ReadonlyMap<string, ParsedPair>>()
  return (map, label) => {
    const pairs = known.get(map) ?? pairsOf(map)
    known.set(map, pairs)
    return pairs.get(label)
  }
}

/** The pairs of a map by their labels; of several, the first. */
function pairsOf({ items }: YAMLMap.Parsed): ReadonlyMap<string, ParsedPair> {
  const pairs = new Map<string, ParsedPair>()
  for (const pair of items) {
    if (isScalar(pair.key) && !pairs.has(String(pair.key.value))) pairs.set(String(pair.key.value), pair)
  }
  return pairs
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

/**
 * Finds where a part of a scalar's value stands; undefined when the text is written in a way that hides it. One text may
 * be asked about many times in a row, so that its alignment is kept until the next one.
 */
function partFinder(yaml: string): (node: ParsedNode, span: Span) => Span | undefined {
  let known: { readonly node: ParsedNode; readonly offsets: readonly number[] | undefined } | undefined
  return (node, { start, end }) => {
    if (!isScalar(node) || typeof node.value !== 'string') return undefined
    const [from, to] = node.range
    if (known?.node !== node) {
      known = { node, offsets: alignment(node.value, yaml.slice(from, to), node.type ?? 'PLAIN') }
    }
    const first = known.offsets?.[start]
    const last = known.offsets?.[Math.max(start, end - 1)]
    if (first === undefined || last === undefined) return undefined
    return { start: from + first, end: from + last + 1 }
  }
}
