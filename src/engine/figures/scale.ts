import { Exact } from './exact.ts'
import { scales } from './unit-table.ts'

/** What leaves a number as it is. */
export const one = new Exact(1)

/** What the word at the beginning of a text multiplies the number before it with: 1,000,000 in ` million tokens`. */
export function scaleAfter(after: string): Exact {
  return scales.get(/^\s*(\p{L}+)/u.exec(after)?.[1] ?? '') ?? one
}

/** Parts what a unit counts from what it is for. */
export const forEach = /\s+per\s+|\s*\/\s*/

/** What a unit multiplies a number with: 1,000,000,000 in `$ billion`, nothing in `$ per million tokens`. */
export function scaleOf(unit = ''): Exact {
  const [counted = ''] = unit.split(forEach)
  return scaleIn(counted.split(/\s+/))
}

/** What the words of a unit multiply a number with, all together. */
export function scaleIn(words: readonly string[]): Exact {
  return words.reduce((product, word) => product.times(scales.get(word) ?? one), one)
}
