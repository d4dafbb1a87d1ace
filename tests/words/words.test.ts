import { describe, expect, test } from 'vitest'
import { wordsFor } from '../../src/words/languages.ts'
import { englishWords, wordsOf } from '../../src/words/words.ts'

const messages = {
  ...englishWords.catalogue,
  'footer.asOf': '{count, plural, one {# claim} other {# claims}} as of {day}, <log>so</log> < 3.',
}

describe('a message', () => {
  test.each([
    ['en-GB', 1, '1 claim as of today, so < 3.'],
    ['en-GB', 2000, '2,000 claims as of today, so < 3.'],
    ['de', 2000, '2.000 claims as of today, so < 3.'],
  ])('in %s counts %i', (locale, count, expected) => {
    const pieces = wordsOf(messages, locale).pieces('footer.asOf', { count, day: 'today' }, [], ['log'])
    expect(pieces.map((piece) => (typeof piece === 'object' && 'text' in piece ? piece.text : piece)).join('')).toBe(
      expected,
    )
  })

  test('without a value that it wants is our mistake', () => {
    expect(() => wordsOf(messages, 'en').say('footer.asOf', { count: 1 })).toThrow('day')
  })

  test.each([
    [{ text: 'a < b' }, '“a < b”'],
    [{ text: 3 }, '“3”'],
    [{ text: '' }, '“”'],
  ])('that only has placeholders is filled in with %j', (values, expected) => {
    expect(englishWords.say('quoted', values)).toBe(expected)
  })

  test('that only has placeholders wants their values too', () => {
    expect(() => englishWords.say('quoted', {})).toThrow('text')
    expect(() => englishWords.pieces('quoted', {}, ['other'])).toThrow('text')
  })

  test('that only has placeholders is cut where markup stands for one', () => {
    expect(englishWords.pieces('quoted', {}, ['text'])).toEqual(['“', { slot: 'text' }, '”'])
  })

  test('is cut where markup stands for its placeholders, and where its words lead elsewhere', () => {
    const pieces = wordsOf(messages, 'en-GB').pieces('footer.asOf', { count: 1 }, ['day'], ['log'])
    expect(pieces).toEqual(['1 claim as of ', { slot: 'day' }, ', ', { link: 'log', text: 'so' }, ' < 3.'])
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
