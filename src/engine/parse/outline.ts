import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml'
import type { Span } from '../span.ts'

/**
 * Where everything in a YAML text stands, as offsets in it, and no more: a document that is kept for its places alone
 * takes many times the memory. It is plain data that survives JSON, and two flat lists: of all that is kept of a file
 * this is the most, and most of it is never asked for.
 */
export interface Outline {
  /**
   * Of each value, in the order they stand: what it is, its start, its end, and where in this list the next one begins;
   * of a text that is written otherwise, which of `texts` it is; then what is in it. Before each value of a group stand
   * the start and the end of its label, which of `texts` that is, or `asWritten`, and whether it has a value.
   */
  readonly values: readonly number[]
  /** Texts and labels that do not say just what stands there. */
  readonly texts: readonly string[]
  /** Of front matter: where in the file the text behind it starts; undefined where that says nothing. */
  readonly body?: number
}

/** What a value is. */
const form = { other: 0, text: 1, otherText: 2, list: 3, group: 4 } as const

/** Stands for a text that says just what stands there. */
const asWritten = -1

/** An outline that is being made of a text. */
interface Draft {
  readonly values: number[]
  readonly texts: string[]
  readonly yaml: string
}

/** @param yaml  the text that the node was read from */
export function outlineOf(root: ParsedNode, yaml: string): Outline {
  const draft: Draft = { values: [], texts: [], yaml }
  add(root, draft)
  return { values: draft.values, texts: draft.texts }
}

function add(node: ParsedNode, draft: Draft): void {
  const { values } = draft
  const [start, end] = node.range
  const at = values.push(form.other, start, end, 0) - 4
  values[at] = addInner(node, draft)
  values[at + 3] = values.length
}

/** Adds what is in a value, and says what the value is. */
function addInner(node: ParsedNode, draft: Draft): number {
  if (isSeq(node)) {
    for (const item of node.items) add(item, draft)
    return form.list
  }
  if (isMap(node)) {
    for (const { key, value } of node.items) if (isScalar(key)) addLabelled(key, value, draft)
    return form.group
  }
  if (!isScalar(node) || typeof node.value !== 'string') return form.other
  const [start, end] = node.range
  const text = numberOf(node.value, start, end, draft)
  if (text === asWritten) return form.text
  draft.values.push(text)
  return form.otherText
}

function addLabelled(key: Scalar.Parsed, value: ParsedNode | null, draft: Draft): void {
  const [start, end] = key.range
  const filled = value && hasText(value) ? value : undefined
  draft.values.push(start, end, numberOf(String(key.value), start, end, draft), filled ? 1 : 0)
  if (filled) add(filled, draft)
}

/** Which of the texts one is, or that it says just what stands there. */
function numberOf(text: string, start: number, end: number, { texts, yaml }: Draft): number {
  return text === yaml.slice(start, end) ? asWritten : texts.push(text) - 1
}

/** A key without a value stands for it. */
function hasText({ range: [start, end] }: ParsedNode): boolean {
  return end > start
}

/** A value in a list or a group: where in the outline it begins, if it is there, and where its label stands. */
export interface Inner {
  readonly key: Span | undefined
  readonly value: number | undefined
}

/**
 * What is in the value that begins somewhere in an outline, by label or position: of several of one name, the first.
 *
 * @param yaml  the text that the outline was made of
 */
export function innerOf({ values, texts }: Outline, at: number, yaml: string): ReadonlyMap<string, Inner> {
  const inner = new Map<string, Inner>()
  const is = numberAt(values, at)
  const behind = numberAt(values, at + 3)
  if (is !== form.list && is !== form.group) return inner
  for (let next = at + 4; next < behind; ) {
    if (is === form.list) {
      inner.set(String(inner.size), { key: undefined, value: next })
      next = numberAt(values, next + 3)
      continue
    }
    const key = { start: numberAt(values, next), end: numberAt(values, next + 1) }
    const label = texts[numberAt(values, next + 2)] ?? yaml.slice(key.start, key.end)
    const value = values[next + 3] === 1 ? next + 4 : undefined
    if (!inner.has(label)) inner.set(label, { key, value })
    next = value === undefined ? next + 4 : numberAt(values, value + 3)
  }
  return inner
}

/** Where the value stands that begins somewhere in an outline. */
export function spanAt({ values }: Outline, at: number): Span {
  return { start: numberAt(values, at + 1), end: numberAt(values, at + 2) }
}

/** What the text says that begins somewhere in an outline; undefined of what is none. */
export function textAt({ values, texts }: Outline, at: number, yaml: string): string | undefined {
  const is = numberAt(values, at)
  if (is === form.otherText) return texts[numberAt(values, at + 4)]
  const { start, end } = spanAt({ values, texts }, at)
  return is === form.text ? yaml.slice(start, end) : undefined
}

function numberAt(values: readonly number[], at: number): number {
  return values[at] ?? 0
}
