import { expect, test } from 'vitest'
import { pastWords } from '../../src/client/as-it-stood/said.ts'
import { searchWords } from '../../src/client/search/said.ts'
import { sayerOf } from '../../src/client/words.ts'
import { printedWords } from '../../src/words/printed.ts'
import { englishWords, wordsOf } from '../../src/words/words.ts'

const few = '{count, plural, one {# Ding} few {# Dinge} many {#er Dinge} other {# Dinger}} von {of, number}: < {what}'
const messages = { ...englishWords.catalogue, 'search.found': few, 'search.drop': 'Weg {what}' }

/** What the scripts of a page say. */
function sayer(locale: string) {
  return sayerOf(printedWords(wordsOf(messages, locale), ['search.found', 'search.drop']))
}

test('a message is printed with its placeholders, in a form for each plural category if they differ', () => {
  expect(printedWords(wordsOf(messages, 'de'), ['search.found', 'search.drop'])).toEqual({
    locale: 'de',
    messages: {
      'search.found': {
        one: '{count} Ding von {of}: < {what}',
        other: '{count} Dinger von {of}: < {what}',
      },
      'search.drop': 'Weg {what}',
    },
  })
})

test.each([
  ['de', 1],
  ['de', 2000],
  ['pl', 3],
  ['pl', 5000],
  ['ar', 5],
])('what a script says in %s of %i is what the build says', (locale, count) => {
  const values = { count, of: 12_345, what: 'so' }
  expect(sayer(locale).say('search.found', values)).toBe(wordsOf(messages, locale).say('search.found', values))
})

test('what a reader wrote is told as it stands, braces too', () => {
  expect(sayer('de').say('search.drop', { what: '{count} $& {what}' })).toBe('Weg {count} $& {what}')
})

test('a list is told without a word between its items', () => {
  expect(sayer('en').list(['12 claims', '1 page', '3 sources'])).toBe('12 claims, 1 page, 3 sources')
})

test.each([...searchWords, ...pastWords])('the script of a page chooses by the plural of `count` alone: %s', (key) => {
  expect(englishWords.catalogue[key]).not.toMatch(/\{(?!count,)\w+, *plural|, *select|= *\d+ *\{|offset:/)
})
