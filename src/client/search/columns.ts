import { packedNumbers, unpackedNumbers } from './packing.ts'

/** A value of each record that has one: all different values, and which each has, packed, from 1; 0 for none. */
export interface Column<Value> {
  readonly values: readonly Value[]
  readonly of: string
}

/**
 * Words of each record: all different words, and which each has, packed. Most have one: an odd number is that of the one
 * word, doubled; an even one tells, doubled, how many words follow.
 */
export interface Lists {
  readonly words: readonly string[]
  readonly of: string
}

export function columnOf<Value>(all: readonly (Value | undefined)[]): Column<Value> {
  const values = new Map<string, readonly [number, Value]>()
  const of = all.map((value) => {
    if (value === undefined) return 0
    const key = JSON.stringify(value)
    const [number] = values.get(key) ?? [values.size + 1]
    values.set(key, [number, value])
    return number
  })
  return { values: [...values.values()].map(([, value]) => value), of: packedNumbers(of) }
}

export function readColumn<Value>({ values, of }: Column<Value>): (Value | undefined)[] {
  return unpackedNumbers(of).map((number) => values[number - 1])
}

export function listsOf(all: readonly (readonly string[] | undefined)[]): Lists {
  const words = [...new Set(all.flatMap((list = []) => list))].sort()
  const numbers = new Map(words.map((word, number) => [word, number]))
  const of = all.flatMap((list = []) => {
    const each = list.map((word) => numbers.get(word) ?? 0)
    return each.length === 1 ? each.map((number) => 2 * number + 1) : [2 * each.length, ...each]
  })
  return { words, of: packedNumbers(of) }
}

/** @returns nothing for a record without a word */
export function readLists({ words, of }: Lists): (readonly string[] | undefined)[] {
  const alone = words.map((word) => [word])
  const numbers = unpackedNumbers(of)
  const lists: (readonly string[] | undefined)[] = []
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0
    if (number % 2 === 1) lists.push(alone[(number - 1) / 2])
    else {
      const those = numbers.slice(at + 1, at + 1 + number / 2)
      lists.push(those.length > 0 ? those.map((each) => words[each] ?? '') : undefined)
      at += those.length
    }
  }
  return lists
}
