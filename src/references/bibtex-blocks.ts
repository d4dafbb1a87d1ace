import type { Span } from '../engine/index.ts'

/** A piece of a BibTeX file from its `@` to its last brace. */
export interface Block {
  /** In lower case: `article`, `string`. */
  readonly type: string
  readonly span: Span
  /** Where each of its fields starts, by its name in lower case. */
  readonly fields: ReadonlyMap<string, number>
  /** How deep braces stand within each other. */
  readonly depth: number
  /** Whether its last brace is there. */
  readonly isClosed: boolean
}

const opening = /@[ \t]*([a-z]\w*)\s*[{(]/iy
const nextEntry = /\n[ \t]*@[ \t]*[a-z]\w*\s*[{(]/iy
const fieldName = /\s*([a-z_][\w:+-]*)\s*=/iy
/** What has a meaning in an entry; what follows a backslash has none. */
const sign = /\\[\s\S]|[{}()",\n]/g

/** Finds the pieces of a BibTeX file in one pass. A piece that is not closed ends before the line that starts another. */
export function blocksIn(text: string): Block[] {
  const blocks: Block[] = []
  for (let at = text.indexOf('@'); at >= 0; ) {
    const [head, type = ''] = matchAt(opening, text, at) ?? []
    if (head === undefined) {
      at = text.indexOf('@', at + 1)
      continue
    }
    const block = { type: type.toLowerCase(), ...restFrom(text, at, at + head.length) }
    blocks.push(block)
    at = text.indexOf('@', block.span.end)
  }
  return blocks
}

function restFrom(text: string, start: number, inside: number): Omit<Block, 'type'> {
  const fields = new Map<string, number>()
  const noteField = (from: number): void => {
    const [whole = '', name] = matchAt(fieldName, text, from) ?? []
    const key = name?.toLowerCase()
    if (key !== undefined && !fields.has(key)) fields.set(key, from + whole.length - whole.trimStart().length)
  }
  noteField(inside)
  let [level, depth, isQuoted] = [1, 1, false]
  sign.lastIndex = inside
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const { 0: what, index } = found
    if (what === '\n' && matchAt(nextEntry, text, index)) {
      return { span: { start, end: index }, fields, depth, isClosed: false }
    }
    const isOuter = level === 1 && !isQuoted
    if (what === '"' && level === 1) isQuoted = !isQuoted
    if (what === ',' && isOuter) noteField(index + 1)
    level += stepOf(what, isOuter)
    depth = Math.max(depth, level)
    if (level === 0) return { span: { start, end: index + 1 }, fields, depth, isClosed: true }
  }
  return { span: { start, end: text.length }, fields, depth, isClosed: false }
}

/** Round brackets bound nothing but an entry. */
function stepOf(what: string, isOuter: boolean): number {
  if (what === '{') return 1
  return what === '}' || (what === ')' && isOuter) ? -1 : 0
}

function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at
  return form.exec(text)
}
