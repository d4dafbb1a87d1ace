import type { Span } from '../span.ts'

/** A key of an object in JSON, its value where that is a text, and where both stand. */
export interface JsonEntry {
  readonly key: string
  readonly keyAt: Span
  readonly value: string | undefined
  readonly valueAt: Span
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s"{}[\]:,]+/g

/**
 * The entries of an object in JSON, in their order; of several with one key, all.
 *
 * @param text  JSON that holds an object
 */
export function jsonEntries(text: string): JsonEntry[] {
  const entries: JsonEntry[] = []
  let depth = 0
  let label: { readonly key: string; readonly keyAt: Span } | undefined
  let isValue = false
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const at = { start: index, end: index + token.length }
    if (depth === 1 && isValue) {
      if (label) entries.push({ ...label, value: textIn(token), valueAt: at })
      isValue = false
    } else if (depth === 1 && token.startsWith('"')) label = { key: textIn(token) ?? '', keyAt: at }
    else if (depth === 1 && token === ':') isValue = true
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
  }
  return entries
}

function textIn(token: string): string | undefined {
  return token.startsWith('"') ? JSON.parse(token) : undefined
}
