import { describe, expect, test } from 'vitest'
import type { Text } from '../../../src/client/search/files.ts'
import type { Hit } from '../../../src/client/search/index.ts'
import { countsOf, passes } from '../../../src/client/search/narrow.ts'
import { sorted } from '../../../src/client/search/rank.ts'
import { type Stretch, stretchesOf, wordsWithin } from '../../../src/client/search/words.ts'
import type { SearchFacts } from '../../../src/views/taken/search-records.ts'

function text(title: string, content: string, ...locations: number[]): Text {
  return { id: 'a', url: '/', title, content, locations }
}

/** What was looked for in brackets. */
function told(stretches: readonly Stretch[]): string {
  return stretches.map(({ words, isFound }) => (isFound ? `[${words}]` : words)).join('')
}

describe('the words of a result', () => {
  test.each([
    [
      'in the title alone',
      text('Small models win.', 'Small models win. So it is.', 1),
      'Small [models] win.',
      'So it is.',
    ],
    ['in both', text('A b.', 'A b. C a.', 0, 3), '[A] b.', 'C [a].'],
    ['side by side', text('A b c', 'A b c', 1, 2), 'A [b] [c]', ''],
    ['that HTML would take for its own', text('1 < 2', '1 < 2 &amp; >', 0, 1), '[1] < 2', '&amp; >'],
    ['in brackets', text('“(Sun)” $6.8', '“(Sun)” $6.8', 0, 1), '“([Sun])” $[6.8]', ''],
    ['parted without spaces', text('東京都は', '東京\u200b都\u200bは\u200b大きい', 0, 3), '[東京]都は', '[大きい]'],
    ['a title with a space that holds', text('67\u00a0% of b', '67 % of b c', 1, 2), '67\u00a0% [of] b', 'c'],
    ['a title without words', text('', 'C d', 1), '', 'C [d]'],
    ['a place that is not there', text('A', 'A b', 9), 'A', 'b'],
  ])('%s', (_where, given, title, excerpt) => {
    const inTitle = wordsWithin(given.content, given.title)
    const found = stretchesOf(given, [inTitle, inTitle], [])
    expect([told(found.title), told(found.excerpt)]).toEqual([title, excerpt])
  })

  test('those around the first that was looked for are told, and that others were left out', () => {
    const words = Array.from({ length: 100 }, (_, index) => `w${index}`)
    const { excerpt } = stretchesOf(text('Title', ['Title', ...words].join(' '), 51), [1, 1], [])
    expect(told(excerpt)).toMatch(/^… w42 .* w49 \[w50\] w51 .* w73 …$/)
  })

  test.each([
    [['"price"'], 'A [price] and prices of [self-price] low-priced.'],
    [['"price"', '"prices"'], 'A [price] and [prices] of [self-price] low-priced.'],
    [['pric'], 'A [price] and [prices] of [self-price] [low-priced].'],
    // Where words stand side by side the index tells.
    [['"a price"'], 'A price and prices of self-price low-priced.'],
    [[], 'A price and prices of self-price low-priced.'],
  ])('%j is marked wherever it stands', (looks, marked) => {
    const { excerpt } = stretchesOf(text('', 'A price and prices of self-price low-priced.'), [0, 0], looks)
    expect(told(excerpt)).toBe(marked)
  })

  test('words that are searched alone are not shown, and what follows them is marked where it stands', () => {
    const found = stretchesOf(
      text('Bread rose.', 'Bread rose. Loaf price In all towns, loaf by loaf.', 2, 6),
      [2, 4],
      ['"loaf"'],
    )
    expect([told(found.title), told(found.excerpt)]).toEqual(['Bread rose.', 'In all [towns], [loaf] by [loaf].'])
  })
})

describe('hits', () => {
  const hit = (id: string, filters: SearchFacts['filters'], moved: string, steps?: [number, number]): Hit => ({
    looks: [id],
    file: 0,
    facts: { filters, moved, words: [1, 1], ...(steps ? { steps } : {}) },
    text: () => Promise.reject(new Error('Not read.')),
  })
  const hits = [
    hit('a', { badge: ['caveat'], voice: ['remy', 'editor'] }, '2026-05-30', [1, 4]),
    hit('b', { badge: ['unsourced'], voice: ['remy'] }, '2026-06-05', [3, 4]),
    hit('c', { badge: ['caveat'], voice: ['halima'] }, '2026-05-30', [0, 0]),
    hit('d', {}, '2026-06-01'),
  ]
  const chosen = (choices: Record<string, string[]>) =>
    new Map(Object.entries(choices).map(([name, values]) => [name, new Set(values)]))

  test.each([
    [{}, 'abcd'],
    [{ badge: ['caveat'] }, 'ac'],
    [{ badge: ['caveat', 'unsourced'] }, 'abc'],
    [{ badge: ['caveat'], voice: ['remy'] }, 'a'],
    [{ badge: ['no-such'] }, ''],
  ])('are narrowed to %j', (choices, ids) => {
    expect(idsOf(hits.filter(({ facts }) => passes(facts, chosen(choices))))).toBe(ids)
  })

  test('are counted for each value as if nothing else of its filter were chosen', () => {
    const choices = chosen({ badge: ['caveat'], voice: ['remy'] })
    expect(Object.fromEntries(countsOf(hits, choices, 'badge'))).toEqual({ caveat: 1, unsourced: 1 })
    expect(Object.fromEntries(countsOf(hits, choices, 'voice'))).toEqual({ remy: 1, editor: 1, halima: 1 })
  })

  test.each([
    ['', 'abcd'],
    ['moved:desc', 'bdac'],
    ['moved:asc', 'acdb'],
    ['ripeness:desc', 'cbad'],
    ['ripeness:asc', 'dabc'],
    ['no-such:asc', 'abcd'],
  ])('are sorted by “%s”, those alike as they were', (sort, ids) => {
    expect(idsOf(sorted(hits, sort, true))).toBe(ids)
  })

  test('without words are sorted by what moved last, unless something else was asked for', () => {
    expect([idsOf(sorted(hits, '', false)), idsOf(sorted(hits, 'moved:asc', false))]).toEqual(['bdac', 'acdb'])
  })

  function idsOf(some: readonly Hit[]): string {
    return some.flatMap(({ looks }) => looks).join('')
  }
})
