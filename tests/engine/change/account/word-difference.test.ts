import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proseDifference } from '../../../../src/engine/change/account/prose-difference.ts'
import type { Paragraph } from '../../../../src/engine/change/account/touched-record.ts'
import { wordDifference } from '../../../../src/engine/change/account/word-difference.ts'
import { tokensOf } from '../../../../src/engine/words/tokens.ts'

/** A difference as one text: `[-taken-]{+put+}`. */
function told(paragraph: Paragraph): string {
  const marks = { kept: ['', ''], taken: ['[-', '-]'], put: ['{+', '+}'] } as const
  return paragraph.map(({ is, text }) => marks[is][0] + text + marks[is][1]).join('')
}

describe('words', () => {
  test.each([
    ['It rose to $2.35 an hour.', 'It rose to $9.99 an hour.', 'It rose to [-$2.35-]{+$9.99+} an hour.'],
    ['It rose, by 10 %.', 'It rose by 10 %.', 'It rose[-,-] by 10 %.'],
    ['Prices fall.', 'Prices may fall.', 'Prices {+may +}fall.'],
    ['one two three four', 'one drei vier four', 'one [-two three-]{+drei vier+} four'],
    ['“Bread” costs more', '‘Bread’ costs more', '[-“-]{+‘+}Bread[-”-]{+’+} costs more'],
    ['価格は高い', '価格は低い', '価格は[-高-]{+低+}い'],
    ['Bread costs more.', 'Nobody knows why.', '[-Bread costs more.-]{+Nobody knows why.+}'],
    ['', 'New.', '{+New.+}'],
    ['The same.', 'The same.', 'The same.'],
  ])('%s → %s', (before, after, difference) => {
    expect(told(wordDifference(before, after))).toBe(difference)
  })

  const anyText = fc
    .array(fc.constantFrom('rose', 'fell', '$2.35', '(so', 'it)', ',', ' ', ' ', ' ', '\n', '高', '🌱', '"', '…'))
    .map((parts) => parts.join(''))
  const textOf = (paragraph: Paragraph, without: 'taken' | 'put'): string =>
    paragraph.flatMap(({ is, text }) => (is === without ? [] : [text])).join('')

  test('what was kept and taken is what it was, kept and put what it is', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const found = wordDifference(before, after)
        expect([textOf(found, 'put'), textOf(found, 'taken')]).toEqual([before, after])
        expect(found.every(({ is }, at) => found[at - 1]?.is !== is)).toBe(true)
        expect(tokensOf(before).join('')).toBe(before)
      }),
    )
  })

  test('a text that changed everywhere is told as another one, however long', () => {
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ')
    expect(wordDifference(long('a'), long('b')).map(({ is }) => is)).toEqual(['taken', 'put'])
  })
})

describe('paragraphs', () => {
  const toldAll = (before: string, after: string): string[] => proseDifference(before, after).map(told)

  test('that stayed are not told, and white space does not count', () => {
    expect(toldAll('One.\n\nTwo\nlines.\n\nThree.', 'One.\n\nTwo lines.\n\nThree.')).toEqual([])
  })

  test('that changed are held against the ones they became', () => {
    const before = 'The first stays.\n\nPrices fell last year by ten.\n\nAn old one.'
    const after = 'The first stays.\n\nSomething else altogether.\n\nPrices rose last year by ten.'
    expect(toldAll(before, after)).toEqual([
      '{+Something else altogether.+}',
      'Prices [-fell-]{+rose+} last year by ten.',
      '[-An old one.-]',
    ])
  })

  test('items of lists count as such', () => {
    expect(toldAll('- one\n- two\n- three', '- one\n- two\n- four')).toEqual(['- [-three-]{+four+}'])
  })
})
