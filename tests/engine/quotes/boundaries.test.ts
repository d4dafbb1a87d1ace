import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundariesOf, isPlainBoundary } from '../../../src/engine/quotes/boundaries.ts'

/** A text with `|` at each place where a span may begin or end. */
function marked(text: string): string {
  const boundaries = boundariesOf(text)
  return Array.from({ length: text.length + 1 }, (_, at) => (boundaries[at] ? '|' : '') + text.charAt(at)).join('')
}

describe('a span begins and ends', () => {
  test.each([
    ['beside white space and the punctuation around words', '|(|"|Well|,|"| |he| |said|.|)|'],
    ['not within a word', "|couldn't| |cost-effective| |non-binding|"],
    ['not within an address or a name', '|example.com/a| |C++| |R&D| |@name| |and/or| |word[1|]|'],
    ['not before what a bracket leaves of a word', '|(|un)likely| |word(s|)|'],
    ['on either side of a long dash', '|fall|—|so| |it|--|is|…|well|...|then|'],
    ['not within a number', '|1,200.50| |3.5| |.5| |10:30| |2019–2021| |5—10|'],
    ['not between a number and its sign', '|-5| |−5| |+5| |±5| |~5| |<5| |#5| |№5|'],
    ['not between a number and its currency', '|$5.40| |5€| |US$5| |-$5|'],
    ['not between a number and its unit', '|5%| |5GB| |5′| |6′2″| |5°C| |m²| |$5/h| |5x| |3rd|'],
    ['not between a number and its sign, apart', '|− 5| |or| |≈ 5| |or| |- $ 5| |was| |- 5|'],
    ['not between a number and its currency, apart', '|€ 5| |is| |5 €| |in| |2024| |$5| |5 € 5|'],
    ['not between a number and its percent, apart', '|50 %| |5 °C| |5 ‰|'],
    ['not within what is worked out of two', '|5 × 10^6| |is| |5 ± 2| |or| |3 / 4| |5 – 10 %|'],
    ['not within thousands', '|1 200 000 €| |in| |2019| |300| |men|'],
    ['not within fractions', '|3 ½| |or| |3 1/2|'],
    ['not within a negative of accounts', '|(1,200)| |(5 %)| |($ 5)| |(|5| |men|)|'],
    ['anywhere between letters of writing without spaces', '|価|格|は5円|で|す|。|高|「|い|」|'],
    ['not before a mark', '|ก|ำ|ก็| |e\u0323\u0301|'],
    ['where a dash before a number is no sign', '|fell| |—| |5| |men|'],
  ])('%s', (_name, text) => {
    expect(marked(text.replaceAll('|', ''))).toBe(text)
  })
})

test('at the ends of nothing', () => {
  expect(marked('')).toBe('|')
})

test('where anybody sees a boundary, there is one', () => {
  const sign = fc.oneof(
    { weight: 3, arbitrary: fc.constant(' ') },
    { weight: 3, arbitrary: fc.constantFrom(...'aZé5½$€%°~−-+/()[].,;:!?…"—|価、') },
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  )
  const passage = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('').trim().replaceAll(/ +/g, ' '))
  fc.assert(
    fc.property(passage, (text) => {
      const boundaries = boundariesOf(text)
      const seen = [...boundaries.keys()].filter((at) => isPlainBoundary(text, at))
      expect(seen.filter((at) => boundaries[at] !== 1)).toEqual([])
    }),
    { numRuns: 5000 },
  )
  expect([...'(a b).'].map((_, at) => isPlainBoundary('(a b).', at))).toEqual([true, false, true, true, false, false])
})
