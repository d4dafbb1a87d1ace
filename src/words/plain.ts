import type { IntlMessageFormat } from 'intl-messageformat'
import type { Values } from './words.ts'

/**
 * A message that neither counts nor chooses nor leads anywhere, as most do: its texts, and the names of the placeholders
 * between them. It is told without what formats the others, which takes many times as long.
 */
export type Plain = readonly (string | { readonly slot: string })[]

/** By the numbers that the parser gives to the types of elements. */
const [text, placeholder] = [0, 1]

/** The parts of a message; undefined for one that is not plain. */
export function plainOf(format: IntlMessageFormat): Plain | undefined {
  const parts: Plain[number][] = []
  for (const element of format.getAst()) {
    if (!('value' in element) || (element.type !== text && element.type !== placeholder)) return undefined
    parts.push(element.type === text ? element.value : { slot: element.value })
  }
  return parts
}

/**
 * A plain message, its placeholders filled in, but for those that markup stands for.
 *
 * @param slots  the names of those
 * @returns      texts and slots, no two texts beside each other; undefined where a placeholder has no value
 */
export function filledIn(plain: Plain, values: Values, slots: readonly string[]): Plain | undefined {
  const filled: Plain[number][] = []
  let before = ''
  for (const part of plain) {
    if (typeof part === 'string') before += part
    else if (slots.includes(part.slot)) {
      if (before !== '') filled.push(before)
      filled.push(part)
      before = ''
    } else if (part.slot in values) before += values[part.slot] ?? ''
    else return undefined
  }
  if (before !== '') filled.push(before)
  return filled
}
