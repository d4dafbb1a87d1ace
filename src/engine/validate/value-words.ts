import { isObject } from '../group.ts'

/** What stands at a JSON Pointer, as a sentence begins with it: a label, an item, the record. */
export function nameOf(pointer: string): string {
  const parts = pointer.split('/').slice(1)
  const last = parts.at(-1)
  if (last === undefined) return 'The record'
  if (!/^\d+$/.test(last)) return `\`${last}\``
  return `Item ${Number(last) + 1} of \`${parts.at(-2)}\``
}

/** What sort of value some data is. */
export function kindOf(data: unknown): string {
  if (data === null) return 'nothing'
  if (Array.isArray(data)) return 'a list'
  if (isObject(data)) return 'a group of labels'
  if (typeof data === 'string') return 'text'
  return typeof data === 'number' ? 'a number' : '`true` or `false`'
}

/** What sort of value a type of JSON Schema asks for. */
export function typeWords(type: unknown): string {
  const words: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'a group of labels',
    integer: 'a whole number',
    boolean: '`true` or `false`',
  }
  return words[String(type)] ?? String(type)
}

/** Words one after the other, each in backticks. */
export function ticked(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ')
}

/** A value on one line, cut where it is long. */
export function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
