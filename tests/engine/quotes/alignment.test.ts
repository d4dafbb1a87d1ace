import { expect, test } from 'vitest'
import { alignment } from '../../../src/engine/quotes/alignment.ts'
import { normalised } from '../../../src/engine/quotes/normalised.ts'
import { type Word, wordListOf } from '../../../src/engine/quotes/words.ts'

function wordsOf(text: string): readonly Word[] {
  const compared = normalised(text)
  return wordListOf(compared, [{ start: 0, end: compared.text.length }]).words
}

test.each([
  ['one word', 'a '.repeat(120), 'a '.repeat(300)],
  ['one word, and another last', 'a '.repeat(120), `${'a '.repeat(300)}b`],
  ['two words, turned about', 'a b '.repeat(60), 'b a '.repeat(150)],
  ['nothing in common', 'a '.repeat(120), 'b '.repeat(300)],
])('%s: each word is held against each other once', (_name, passage, quote) => {
  let looks = 0
  const counted = (words: readonly Word[]): Word[] =>
    words.map((word) => ({
      ...word,
      get text() {
        looks += 1
        return word.text
      },
    }))
  const [sought, had] = [wordsOf(quote), wordsOf(passage)]
  const steps = alignment(counted(sought), counted(had))
  expect(steps.length).toBeLessThanOrEqual(sought.length + had.length)
  expect(looks).toBeLessThanOrEqual(2 * sought.length * had.length + sought.length)
})

test('of a text of any length, so many words are looked at', () => {
  expect(wordsOf('a '.repeat(1200))).toHaveLength(1200)
  expect(wordsOf('a '.repeat(100_000))).toHaveLength(1200)
})
