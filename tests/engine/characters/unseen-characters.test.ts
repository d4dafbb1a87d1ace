import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unseenCharacters } from '../../../src/engine/characters/unseen-characters.ts'

const namesIn = (text: string): string[] => unseenCharacters(text).map(({ name }) => name)

describe('what nobody can see is named', () => {
  test.each([
    ['a\u0000b', 'U+0000 (null)'],
    ['a\u001b[31mb', 'U+001B (escape)'],
    ['a\u0085b', 'U+0085 (next line)'],
    ['a\u00adb', 'U+00AD (soft hyphen)'],
    ['a\u200bb', 'U+200B (zero width space)'],
    ['a\u200cb', 'U+200C (zero width non-joiner)'],
    ['a\u200db', 'U+200D (zero width joiner)'],
    ['a\u200eb', 'U+200E (left-to-right mark)'],
    ['a\u202eb', 'U+202E (right-to-left override)'],
    ['a\u2066b', 'U+2066 (left-to-right isolate)'],
    ['a\u2028b', 'U+2028 (line separator)'],
    ['a\u2060b', 'U+2060 (word joiner)'],
    ['\ufeffa', 'U+FEFF (zero width no-break space)'],
    ['a\u3164b', 'U+3164 (hangul filler)'],
    ['a\u2800b', 'U+2800 (braille pattern blank)'],
    ['a\ufe00b', 'U+FE00 (variation selector)'],
    ['a\u{e0041}b', 'U+E0041 (tag)'],
    ['a\u{e0100}b', 'U+E0100 (variation selector)'],
    ['a\ud800b', 'U+D800 (half of a surrogate pair)'],
    ['a\udc00b', 'U+DC00 (half of a surrogate pair)'],
    ['a\ue000b', 'U+E000 (private use)'],
    ['a\uffffb', 'U+FFFF (no character)'],
    ['a\ufffdb', 'U+FFFD (replacement character)'],
  ])('%j', (text, name) => {
    expect(namesIn(text)).toEqual([name])
    expect(unseenCharacters(text)[0]?.span.start).toBe(text.search(/[^ab]/u))
  })

  test('each kind once, in the order of the text', () => {
    expect(namesIn('\u200ba\u00ad\u200b')).toEqual(['U+200B (zero width space)', 'U+00AD (soft hyphen)'])
  })
})

describe('what does what it is there for is left alone', () => {
  test.each([
    ['tabs and line ends', 'a\tb\r\nc\n'],
    ['spaces of typography', '5\u202f%, \u00a0a\u2009b'],
    ['accents, composed or not', 'é e\u0301'],
    ['a family', '👩‍👩‍👧'],
    ['a colour of skin, joined', '👩🏽‍🚀'],
    ['a heart in colour', '❤️'],
    ['a sign as text', '✔\ufe0e'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष'],
    ['a mark of direction in Hebrew', 'שלום\u200f!'],
  ])('%s', (_name, text) => {
    expect(namesIn(text)).toEqual([])
  })
})

test('letters, digits and signs are never unseen', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N}\p{P}\p{Sm}\p{Sc} ]*$/u), (text) => {
      const seen = text.replaceAll(/[\u115f\u1160\u3164\uffa0]/g, '')
      expect(namesIn(seen)).toEqual([])
    }),
  )
})

test('what is found of a text at a glance is what a walk through it finds', () => {
  // No glance is enough beside a mark that combines.
  const each = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  expect(each.map(namesIn)).toEqual(each.map((character) => namesIn(`${character}\u0301`)))
})
