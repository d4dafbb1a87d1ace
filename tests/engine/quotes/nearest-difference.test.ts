import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparedPassage, comparedQuote } from '../../../src/engine/quotes/compared.ts'
import type { DifferencePiece } from '../../../src/engine/quotes/difference-pieces.ts'
import { nearestDifference } from '../../../src/engine/quotes/nearest-difference.ts'
import { normalised } from '../../../src/engine/quotes/normalised.ts'

const nearest = (quote: string, ...passages: string[]) =>
  nearestDifference(comparedQuote(quote), passages.map(comparedPassage))

/** A difference as one text: `[-passage-]{+quote+}`. */
function told(difference: readonly DifferencePiece[] = []): string {
  const marks = { both: ['', ''], passage: ['[-', '-]'], quote: ['{+', '+}'], 'left-out': ['', ''] } as const
  return difference.map(({ is, text }) => marks[is][0] + text + marks[is][1]).join('')
}

describe('where a quote parts from a passage', () => {
  const passage = 'So much for wages. Prices of “bread” may fall by $5.40 in May, or so they say. And then nothing.'
  test.each([
    ['Prices of "bread" will fall', 'will', 'may', 'Prices of “bread”[- may-]{+ will+} fall'],
    ['Prices of bread may fall', 'bread', '“', 'Prices of[- “-]{+ bread+}[…]'],
    ['wages. Prices of “bread” fall by $5.40', 'fall', 'may', 'wages. Prices of “bread”[- may-] fall by $5.40'],
    ['“bread” may soon fall by $5.40', 'soon', 'fall', '“bread” may{+ soon+} fall by $5.40'],
    ['“bread” may fall by $5.45 in May', '$5.45', '$5.40', '“bread” may fall by[- $5.40-]{+ $5.45+} in May'],
    ['may fall by −$5.40', '−$5.40', '$5.40', 'may fall by[- $5.40-]{+ −$5.40+}'],
    ['Costs of “bread” may fall', 'Costs', 'Prices', '[-Prices-]{+Costs+} of “bread” may fall'],
    ['prices of “bread” may fall', 'prices', 'Prices', '[-Prices-]{+prices+} of “bread” may fall'],
    ['may fall by $5.40 in May. or so', '.', ',', 'may fall by $5.40 in May[-,-]{+.+} or so'],
    ['fall may by $5.40 in May', 'may', 'by', 'fall{+ may+} by $5.40 in May'],
    ['Prices of of “bread” may', 'of', '“', 'Prices{+ of+} of “bread” may'],
    ['And then nothing at all.', 'at', '.', 'And then nothing{+ at all+}.'],
    ['And then nothing. At last', 'At', null, 'And then nothing.{+ At last+}'],
    ['much … Prices of … will fall', 'will', 'may', 'much … Prices of …[- may-]{+ will+} fall'],
    ['Prices of “bread” may … in June', 'June', 'May', 'Prices of “bread” may … in[- May-]{+ June+}'],
    ['Prices [of all] “bread” may fall', '[', 'of', ''],
    ['Prices of “bread ” may fall', 'bread ”', 'bread”', 'Prices of “bread” may fall'],
  ])('%s', (quote, quoteHas, passageHas, difference) => {
    const found = nearest(quote, passage)
    expect(found).toMatchObject({ passage: 0, quoteHas, passageHas })
    expect(found && quote.slice(found.at.start, found.at.end)).toBe(quoteHas)
    if (!/\[…\]$|^$/.test(difference)) expect(told(found?.difference)).toBe(difference)
  })

  test('words left out are not looked for, and a cut of the passage is a word of its', () => {
    expect(nearest('so they say. They fell', 'It may be, or so they say. […] They fell')).toMatchObject({
      quoteHas: 'They',
      passageHas: '[…]',
    })
  })

  test('each side is shown as it is written', () => {
    const found = nearest('the  o\u00adffice\nwas  “shut', 'the oﬃce is\u00a0“shut”')
    expect(found).toMatchObject({ quoteHas: 'was', passageHas: 'is' })
    expect(told(found?.difference)).toBe('the oﬃce[- is-]{+ was+} “shut')
  })

  test('writing without spaces is told sign by sign', () => {
    expect(nearest('価格は安くない', '今、価格は高くないと言う。')).toMatchObject({ quoteHas: '安', passageHas: '高' })
  })
})

describe('of several passages', () => {
  test.each([
    ['the one with the most words in common', ['Nothing of it.', 'Prices rose.', 'Prices may fall by half.'], 2],
    ['the one with them in order', ['half by fall may Prices', 'Prices may fall by half'], 1],
    ['of equals, the first', ['Prices may fall.', 'Prices may fall.'], 0],
  ])('%s', (_name, passages, expected) => {
    expect(nearest('Prices will fall by half', ...passages)?.passage).toBe(expected)
  })

  test('none that has hardly any of its words', () => {
    expect(nearest('Prices will fall by half', 'Nothing of the sort was said.', '')).toBeUndefined()
    expect(nearest('Prices will fall by half')).toBeUndefined()
    expect(nearest('', 'Prices')).toBeUndefined()
  })

  test('nothing parts those that have the same words', () => {
    expect(nearest('may fall by 50', 'Prices may fall by 50 % in May')).toBeUndefined()
  })
})

describe('laws', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', '“d”', '5 %', 'e,', 'ﬁ', '価格'), {
    minLength: 1,
    maxLength: 12,
  })
  const gap = fc.constantFrom(' ', ' … ')

  test('what both have and the quote alone has is the quote, and the passage has the rest', () => {
    fc.assert(
      fc.property(words, words, gap, (sought, had, between) => {
        const [quote, passage] = [sought.join(between), had.join(' ')]
        const found = nearest(quote, passage)
        if (!found) return
        const textOf = (...kinds: string[]) =>
          found.difference.flatMap(({ is, text }) => (kinds.includes(is) ? [text] : [])).join('')
        // Where words are left out, and where white space is, is not told of the quote.
        const bare = (text: string) => normalised(text).text.replaceAll(/[ …]/g, '')
        expect(bare(textOf('both', 'quote'))).toBe(bare(quote))
        if (between === ' ') expect(bare(passage)).toContain(bare(textOf('both', 'passage')))
        expect(quote.slice(found.at.start, found.at.end)).toBe(found.quoteHas)
        expect(found.passageHas).not.toBe(found.quoteHas)
      }),
    )
  })
})

describe('on hostile text', () => {
  const many = 200
  test.each([
    ['one word', 'a '.repeat(600), `${'a '.repeat(1500)}b`],
    ['two words', 'a b '.repeat(300), 'b a a '.repeat(500)],
    ['one letter', 'a'.repeat(1200), `${'a'.repeat(3000)} b`],
    ['one sign without spaces', '高'.repeat(1200), `${'高'.repeat(3000)}b`],
    ['a word, cut everywhere', 'a '.repeat(600), `${'a … '.repeat(1000)}b`],
    ['a text that is far too long', 'a '.repeat(100_000), `${'a '.repeat(100_000)}b`],
  ])('%s: it ends', (_name, passage, quote) => {
    const passages = Array.from({ length: passage.length > 1200 ? 1 : many }, () => passage)
    expect(nearest(quote, ...passages)?.passage ?? 0).toBe(0)
  })
})
