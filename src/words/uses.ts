import type { IntlMessageFormat } from 'intl-messageformat'
import { formatOf } from './format.ts'

/** A placeholder where it stands in a message, or a tag around words that lead elsewhere. */
export interface Use {
  readonly name: string
  /** What is done with its value. */
  readonly as: 'text' | 'number' | 'date' | 'time' | 'select' | 'plural' | 'link' | 'link in a link'
  /** What it chooses among, such as `one` and `other`. */
  readonly cases: readonly string[]
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** By the number that the parser gives to each type of element; the others hold no placeholder. */
const ways: Readonly<Record<number, Use['as']>> = {
  ...{ 1: 'text', 2: 'number', 3: 'date', 4: 'time', 5: 'select', 6: 'plural', 8: 'link' },
}

/**
 * Every placeholder and tag of a message, once for each place where it stands.
 *
 * @throws SyntaxError for what is no message in ICU MessageFormat
 */
export function usesIn(message: string): Use[] {
  return usesOf(formatOf(message, 'en').getAst())
}

function usesOf(elements: readonly Element[]): Use[] {
  return elements.flatMap((element) => {
    const as = ways[element.type]
    if (as === undefined || !('value' in element)) return []
    const options = 'options' in element ? Object.entries(element.options) : []
    const use = { name: element.value, as, cases: options.map(([name]) => name) }
    const children = 'children' in element ? element.children : []
    const within = usesOf(children).map((each): Use => (each.as === 'link' ? { ...each, as: 'link in a link' } : each))
    return [use, ...options.flatMap(([, { value }]) => usesOf(value)), ...within]
  })
}
