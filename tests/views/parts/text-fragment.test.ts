import { describe, expect, test } from 'vitest'
import type { Span } from '../../../src/engine/index.ts'
import { addressOfWords } from '../../../src/views/parts/text-fragment.ts'

const seen = { date: '2026-05-30', by: 'editor' }

/** The address of words of a passage, each in its own brackets there: `the «very words» of it`. */
function addressed(address: string, marked: string, at?: string): string {
  const spans: Span[] = []
  const text = marked.replaceAll(/«(.*?)»/gs, (_, words: string, offset: number) => {
    const start = offset - 2 * spans.length
    spans.push({ start, end: start + words.length })
    return words
  })
  return addressOfWords(address, { id: 'a', text, seen, ...(at && { at }) }, spans)
}

describe('words of a web page', () => {
  test.each([
    ['stand in it once', 'We find «that prices fall» each year.', '#:~:text=that%20prices%20fall'],
    ['have signs that the directive has', 'It is «non-binding, so & so».', '#:~:text=non%2Dbinding%2C%20so%20%26%20so'],
    ['are folded', 'We find «that prices\n  fall» each year.', '#:~:text=that%20prices%20fall'],
    ['stand in it twice', 'Prices fall. So «prices fall» again.', '#:~:text=Prices%20fall.%20So-,prices%20fall'],
    ['begin a passage that has them twice', '«Prices fall» and prices fall.', '#:~:text=Prices%20fall'],
    ['are many', 'So: «a b c d e f g h i j k l m n o p».', '#:~:text=a%20b%20c%20d,m%20n%20o%20p'],
    ['are two spans', 'So «prices fall» and then «they rise» again.', '#:~:text=prices%20fall&text=they%20rise'],
  ])('%s', (_what, marked, fragment) => {
    expect(addressed('https://a.example/b', marked)).toBe(`https://a.example/b${fragment}`)
  })

  test('are looked for below the place that its address names', () => {
    expect(addressed('https://a.example/b#c', 'So «it is».')).toBe('https://a.example/b#c:~:text=it%20is')
  })
})

test.each([
  ['https://a.example/b.pdf', 'p. 12', 'https://a.example/b.pdf#page=12'],
  ['https://a.example/b.pdf', 'Page 3, Table 2', 'https://a.example/b.pdf#page=3'],
  ['https://a.example/b.pdf', 'Section 4', 'https://a.example/b.pdf'],
  ['https://a.example/b.pdf', undefined, 'https://a.example/b.pdf'],
  ['https://a.example/b.PDF?x=1', 'p 7', 'https://a.example/b.PDF?x=1#page=7'],
])('%s, %s opens at %s', (address, at, expected) => {
  expect(addressed(address, 'So «it is».', at)).toBe(expected)
})
