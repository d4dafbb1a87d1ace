import fc from 'fast-check'
import { expect, test } from 'vitest'
import { occurrences } from '../../../src/engine/quotes/occurrences.ts'

test('every occurrence is found, those that overlap included', () => {
  const text = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength })
  fc.assert(
    fc.property(text(6), text(60), fc.nat({ max: 8 }), (sought, all, from) => {
      const expected = [...all].flatMap((_, at) => (at >= from && all.startsWith(sought, at) ? [at] : []))
      expect([...occurrences(sought, all, from)]).toEqual(expected)
    }),
  )
})

test.each([
  ['one letter', 'a'.repeat(2000), `${'a'.repeat(999)}b`],
  ['one letter, and the other first', 'a'.repeat(2000), `b${'a'.repeat(999)}`],
  ['found everywhere', 'a'.repeat(2000), 'a'.repeat(1000)],
  ['two letters', 'ab'.repeat(1000), `${'ab'.repeat(499)}aa`],
  ['starts within starts', 'aabaabaaab'.repeat(200), `${'aab'.repeat(333)}b`],
])('%s: each letter is looked at a few times', (_name, text, sought) => {
  let steps = 0
  const counted = (letters: string) => ({
    length: letters.length,
    charCodeAt: (at: number) => {
      steps += 1
      return letters.charCodeAt(at)
    },
  })
  for (const _ of occurrences(counted(sought), counted(text), 0));
  expect(steps).toBeLessThanOrEqual(4 * (text.length + sought.length))
})
