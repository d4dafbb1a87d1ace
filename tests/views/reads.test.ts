import { expect, test } from 'vitest'
import { Reads } from '../../src/views/reads.ts'

/** Doubles what it reads. */
function doubling(numbers: Map<string, number>) {
  const reads = new Reads()
  let made = 0
  const doubled = reads.derived('doubled', (of) => {
    made += 1
    reads.add(`claims ${of}`)
    const number = numbers.get(of)
    return number === undefined ? undefined : { twice: 2 * number, from: new Date(0) }
  })
  return { reads, doubled, made: () => made }
}

test('what is derived is read for itself, not what it was made of', () => {
  const { reads, doubled, made } = doubling(new Map([['a', 1]]))
  const first = reads.of(() => doubled('a')?.twice)
  const second = reads.of(() => [reads.add('claims b'), doubled('a')?.twice])
  expect(first).toEqual({ value: 2, read: ['derived doubled a'] })
  expect(second.read).toEqual(['claims b', 'derived doubled a'])
  expect(made()).toBe(1)
})

test('nobody gets more of it than JSON tells', () => {
  const { doubled } = doubling(new Map([['a', 1]]))
  expect(doubled('a')?.from).toBe('1970-01-01T00:00:00.000Z')
})

test('it is told by its name, whether anybody asked for it or not', () => {
  const { reads } = doubling(new Map([['a', 1]]))
  expect(reads.derivedBy('doubled', 'a')).toBe('{"twice":2,"from":"1970-01-01T00:00:00.000Z"}')
  expect(reads.derivedBy('doubled', 'b')).toBe(undefined)
  expect(reads.derivedBy('halved', 'a')).toBe(undefined)
})
