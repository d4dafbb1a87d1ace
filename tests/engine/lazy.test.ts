import { expect, test } from 'vitest'
import { lazily } from '../../src/engine/lazy.ts'

test('what is asked for late is worked out of the object itself, and a copy holds what it was told', () => {
  let asked = 0
  const later = lazily(({ words }: { words: string }) => {
    asked += 1
    return words.length
  })
  const put = (words: string): { words: string; length: number } =>
    Object.defineProperty({ words, length: 0 }, 'length', later)
  const [one, other] = [put('bread'), put('milk')]
  expect(asked).toBe(0)
  expect([one.length, other.length]).toEqual([5, 4])
  const copy = { ...one, words: 'butter' }
  expect([copy.length, copy.length, asked]).toEqual([5, 5, 3])
})
