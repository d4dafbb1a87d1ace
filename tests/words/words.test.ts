import { describe, expect, test } from 'vitest'
import { wordsFor } from '../../src/words/languages.ts'
import { englishWords, wordsOf } from '../../src/words/words.ts'

const messages = {
  ...englishWords.catalogue,
  'footer.asOf': '{count, plural, one {# claim} other {# claims}} as of {day}, <b>so</b>.',
}

describe('a message', () => {
  test.each([
    ['en-GB', 1, '1 claim as of today, <b>so</b>.'],
    ['en-GB', 2000, '2,000 claims as of today, <b>so</b>.'],
    ['de', 2000, '2.000 claims as of today, <b>so</b>.'],
  ])('in %s counts %i', (locale, count, expected) => {
    expect(wordsOf(messages, locale).say('footer.asOf', { count, day: 'today' })).toBe(expected)
  })

  test('without a value that it wants is our mistake', () => {
    expect(() => wordsOf(messages, 'en').say('footer.asOf', { count: 1 })).toThrow('day')
  })

  test('is cut where markup stands for its placeholders', () => {
    const pieces = wordsOf(messages, 'en-GB').pieces('footer.asOf', { count: 1 }, ['day'])
    expect(pieces).toEqual(['1 claim as of ', { slot: 'day' }, ', <b>so</b>.'])
  })
})

test.each([
  ['and', [], ''],
  ['and', ['a', 'b'], 'a and b'],
  ['or', ['a', 'b', 'c'], 'a, b or c'],
  ['comma', ['a', 'b', 'c'], 'a, b, c'],
] as const)('a list is told with “%s”: %j', (join, items, expected) => {
  expect(englishWords.list(items, join)).toBe(expected)
})

test('a garden in a language that is not known has English words, written by English rules', () => {
  expect([wordsFor('gsw', {}).locale, wordsFor('en', {}).locale, wordsFor('en-US', {}).locale]).toEqual([
    'en-GB',
    'en-GB',
    'en-US',
  ])
})
