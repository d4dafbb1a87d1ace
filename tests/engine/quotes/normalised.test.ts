import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalised, originOf } from '../../../src/engine/quotes/normalised.ts'

const compared = (text: string): string => normalised(text).text

/** Texts that together hold each character of Unicode, halves of pairs left out. */
const everyCharacter = Array.from({ length: 0x1100 }, (_, row) =>
  Array.from({ length: 0x100 }, (_, column) => row * 0x100 + column)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => `a${String.fromCodePoint(code)}`)
    .join(''),
)

describe('what is compared', () => {
  test.each([
    ['white space of every width', '\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000', ' '],
    ['spaces of typography', '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', ' '],
    ['the soft hyphen, and what takes no room', '\u00ad\u200b\u200c\u200d\u2060\ufeff\u180e\u034f\u200e\u200f', ''],
    ['selectors', '\ufe00\ufe0e\ufe0f\u{e0100}', ''],
    ['what turns the order about', '\u202e\u2066', '\u202e\u2066'],
    ['double quotes', '"„“”‟«»″‶〝〞〟＂', '"'],
    ['single quotes and apostrophes', "'‚‘’‛‹›′‵ʼ＇", "'"],
    ['brackets that quote, and accents that stand alone', '「」『』`´', '「」『』`´'],
    ['dashes and minuses', '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u207b\ufe58\ufe63\uff0d', '-'],
    ['what is no dash', '_~¯ー', '_~¯ー'],
  ])('%s', (_name, characters, each) => {
    for (const character of characters) {
      expect(compared(`a${character}b`)).toBe(`a${each.length > 1 ? character : each}b`)
    }
  })

  test.each([
    ['ﬀ', 'ff'],
    ['ﬁ', 'fi'],
    ['ﬂ', 'fl'],
    ['ﬃ', 'ffi'],
    ['ﬄ', 'ffl'],
    ['ﬅ', 'st'],
    ['ﬆ', 'st'],
    ['æœß', 'æœß'],
    ['e\u0301', 'é'],
    ['e\u00ad\u0301', 'é'],
    ['ﬁ\u0301', 'fí'],
    ['\u212b', 'Å'],
    ['\u1112\u1161\u11ab', '한'],
    ['하\u11ab', '한'],
    ['  a \u200b\n b\u00a0', 'a b'],
    ['don’t', "don't"],
    ['２ x² 5 ½ Ⅳ', '２ x² 5 ½ Ⅳ'],
    ['İı ſ', 'İı ſ'],
    ['', ''],
    [' \u200b ', ''],
  ])('%j as %j', (text, expected) => {
    expect(compared(text)).toBe(expected)
  })

  test('each composed character is the same as its parts, and what is compared is in NFC', () => {
    const unlike = everyCharacter.filter((characters) => {
      const text = compared(characters)
      return text !== compared(characters.normalize('NFD')) || text !== text.normalize('NFC')
    })
    expect(unlike).toEqual([])
  })
})

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'e', '5', 'ﬁ', '\u0301', '\u0323', '\u1112', '\u1161', '\u11ab', '하', '\u0344', '𝒜'),
      fc.constantFrom(' ', '\n', '\u00ad', '\u200b', '—', '“', '’', '[', '…', '\ud800'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  )
  .map((parts) => parts.join(''))

describe('laws', () => {
  test('what is compared is in NFC, and comes out as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = compared(text)
        expect(once).toBe(once.normalize('NFC'))
        expect(compared(once)).toBe(once)
      }),
    )
  })

  test('each offset leads back to what it stands for', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: all, asWritten, starts, ends } = normalised(text)
        expect(asWritten.length).toBe(all.length)
        expect(Math.min(starts.length, ends.length)).toBeGreaterThanOrEqual(all.length)
        for (let at = 0; at < all.length; at += 1) {
          const { start, end } = originOf(normalised(text), { start: at, end: at + 1 })
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
          // White space is none at the ends.
          if (all.charAt(at) !== ' ') expect(compared(text.slice(start, end))).toContain(all.charAt(at))
        }
        expect(compared(asWritten)).toBe(all)
      }),
    )
  })
})

test('what stands in the original is shown as it has it', () => {
  const text = 'The  o\u00adﬃce “cafe\u0301”\u00a0— closed'
  const all = normalised(text)
  const shown = (words: string): string => {
    const start = all.text.indexOf(words)
    const span = originOf(all, { start, end: start + words.length })
    return text.slice(span.start, span.end)
  }
  expect(all.text).toBe('The office "café" - closed')
  expect(shown('office')).toBe('o\u00adﬃce')
  expect(shown('"café" -')).toBe('“cafe\u0301”\u00a0—')
  expect(shown('e o')).toBe('e  o')
})
