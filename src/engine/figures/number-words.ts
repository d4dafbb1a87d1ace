import { Exact } from './exact.ts'
import type { Meaning } from './written.ts'

const ones = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
  ' ',
)
const teens = 'seventeen eighteen nineteen twenty'.split(' ')
const tens = 'thirty forty fifty sixty seventy eighty ninety hundred'.split(' ')

const cardinals: readonly (readonly [string, number])[] = [
  ...[...ones, ...teens].map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [word, (index + 3) * 10] as const),
  ['thousand', 1000],
]

/** Words that say a number, beside the cardinal ones. */
const others: Readonly<Record<number, string>> = {
  1: 'once single',
  2: 'both double doubled doubles doubling twice twofold',
  3: 'thrice treble tripled triple triples tripling',
  4: 'quadruple quadrupled quadruples quadrupling',
  12: 'dozen',
}

/** Words that say a part of a whole, by how many of it make one. */
const parts: Readonly<Record<number, string>> = {
  2: 'half halved halves halving',
  3: 'third thirds',
  4: 'quarter quarters',
  5: 'fifth fifths',
  6: 'sixth sixths',
  8: 'eighth eighths',
  10: 'tenth tenths',
}

/** What English words for numbers may mean, by the word in lower case. */
export const numberWords: ReadonlyMap<string, readonly Meaning[]> = new Map([
  ...cardinals.flatMap(([word, value]) => [word, `${word}fold`].map((each) => [each, whole(value)] as const)),
  ...Object.entries(others).flatMap(([value, words]) => words.split(' ').map((word) => [word, whole(value)] as const)),
  ...Object.entries(parts).flatMap(([of, words]) => words.split(' ').map((word) => [word, partsOf(of)] as const)),
])

function whole(value: number | string): Meaning[] {
  return [{ value: new Exact(value), places: 0 }]
}

/** One of so many, two of them and so on: `two thirds` is told by its last word. */
function partsOf(of: string): Meaning[] {
  const count = Number(of)
  return Array.from({ length: count - 1 }, (_, index) => ({ part: new Exact(index + 1).div(count) }))
}
