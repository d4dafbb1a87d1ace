import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runsOf, type Span } from '../../../src/engine/index.ts'
import { addressOfWords } from '../../../src/views/parts/text-fragment.ts'

const seen = { date: '2026-05-30', by: 'editor' }

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').toLowerCase()

/** What a browser marks of a text: the first place where all parts of a directive stand one after the other. */
function marked(directive: string, text: string): string {
  const parts = directive.split(',').map((part) => [part.startsWith('-'), part.endsWith('-'), part] as const)
  const said = (part = ''): string => decodeURIComponent(part.replaceAll(/^-|-$/g, '')).toLowerCase()
  const prefix = said(parts.find(([, isPrefix]) => isPrefix)?.[2])
  const suffix = said(parts.find(([isSuffix]) => isSuffix)?.[2])
  const [start = '', end] = parts.flatMap(([isSuffix, isPrefix, part]) => (isSuffix || isPrefix ? [] : [said(part)]))
  const escaped = [prefix, start, end, suffix].map((part) => RegExp.escape(part ?? ''))
  const range = end === undefined ? escaped[1] : `${escaped[1]}.*?${escaped[2]}`
  return new RegExp(`${escaped[0]} ?(${range}) ?${escaped[3]}`, 's').exec(folded(text))?.[1] ?? ''
}

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
    ['are folded', 'We find «that  prices fall» each year.', '#:~:text=that%20prices%20fall'],
    ['stand in it twice', 'Prices fall. So «prices fall» again.', '#:~:text=Prices%20fall.%20So-,prices%20fall,-again'],
    [
      'begin a passage that has them twice',
      '«Prices fall» and prices fall.',
      '#:~:text=Prices%20fall,-and%20prices%20fall',
    ],
    ['stand beside what is left out', 'A fall. So […] «a fall» is it.', '#:~:text=a%20fall,-is%20it'],
    ['stand side by side', '«ha» ha ha', '#:~:text=ha,-ha%20ha'],
    ['are two paragraphs', 'So «prices fall.\nWe saw it» all.', '#:~:text=prices%20fall,We%20saw%20it'],
    ['have no spaces', 'そこで«価格が下がる»と言う', `#:~:text=${encodeURIComponent('価格が下がる')}`],
    ['are many', 'So: «a b c d e f g h i j k l m n o p».', '#:~:text=a%20b%20c%20d,m%20n%20o%20p'],
    [
      'are many, whose first stand twice',
      'a b c d e. So «a b c d x f g h i j k l m n».',
      '#:~:text=d%20e.%20So-,a%20b%20c%20d,k%20l%20m%20n',
    ],
    ['stand twice, with letters in common', 'x, «x, x,\na» a', '#:~:text=x%2C-,x%2C%20x,a,-a'],
    ['are two spans', 'So «prices fall» and then «they rise» again.', '#:~:text=prices%20fall&text=they%20rise'],
  ])('%s', (_what, marked, fragment) => {
    expect(addressed('https://a.example/b', marked)).toBe(`https://a.example/b${fragment}`)
  })

  test('are looked for in place of others that its address names', () => {
    expect(addressed('https://a.example/b#:~:text=c', 'So «it is».')).toBe('https://a.example/b#:~:text=it%20is')
  })

  test('are what a browser marks, whatever stands around them', () => {
    const word = fc.constantFrom('a', 'b', 'no', 'No', '-5', 'x,', '(y)')
    const gap = fc.constantFrom(' ', ' ', ' ', '\n', ' […] ')
    const words = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (passage, one, other) => {
        const text = passage.flat().join('').trim()
        const run = runsOf(text)[one % runsOf(text).length] ?? { start: 0, end: 0 }
        const starts = [...text.slice(run.start, run.end).matchAll(/\S+/g)]
        const first = starts[one % starts.length]
        const after = starts.slice(one % starts.length)
        const last = after[other % after.length]
        const span = {
          start: run.start + (first?.index ?? 0),
          end: run.start + (last?.index ?? 0) + (last?.[0].length ?? 0),
        }
        const [, directive = ''] = addressOfWords('https://a.example/', { id: 'a', text, seen }, [span]).split('text=')
        expect(marked(directive, text)).toBe(folded(text.slice(span.start, span.end)))
      }),
    )
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
  ['https://a.example/b.pdf', 'pp. 12–13', 'https://a.example/b.pdf#page=12'],
  ['https://a.example/b.pdf#page=9', 'p. 12', 'https://a.example/b.pdf#page=9'],
  ['https://arxiv.org/pdf/2504.13359v2', 'p. 3', 'https://arxiv.org/pdf/2504.13359v2#page=3'],
  ['https://a.example/b.PDF?x=1', 'p 7', 'https://a.example/b.PDF?x=1#page=7'],
])('%s, %s opens at %s', (address, at, expected) => {
  expect(addressed(address, 'So «it is».', at)).toBe(expected)
})
