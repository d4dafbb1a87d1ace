import { expect, test } from 'vitest'
import { said } from '../../src/documents/pictures/said.ts'

const type = { fontSize: 20, lineHeight: 1.2, letterSpacing: '-0.015em' }

/** The words of a box, piece by piece, in the order in which it has them. */
function pieces(box: unknown): string[] {
  return typeof box === 'string' ? [box] : [Object(box).props.children].flat().flatMap(pieces)
}

test.each([
  ['طاقة المد', ['طاقة', 'المد']],
  ['المدّ جيدًا', ['المد', 'جيدا']],
  ['الجزر، وكلفته.', ['الجزر', '،', 'وكلفته', '.']],
  ['«كل ادعاء»', ['»', 'كل', 'ادعاء', '«']],
  ['طاقة (Lagoon Power 2026) هنا', ['طاقة', ')', 'Lagoon Power 2026', '(', 'هنا']],
  ['٩ ادعاءات · 9 مصادر', ['٩', 'ادعاءات', '·', '9', 'مصادر']],
])('%s is set word by word, from right to left', (words, expected) => {
  const box = said(words, type, 2, 'rtl')
  expect(pieces(box)).toEqual(expected)
  expect(box.props['style']).toMatchObject({ flexDirection: 'row-reverse', letterSpacing: 0, maxHeight: 52 })
})

test.each([
  ['What قهوة costs in Cairo', ['What', 'قهوة', 'costs', 'in', 'Cairo']],
  ['The «كل ادعاء» of 2026', ['The', 'ادعاء', '«', '»', 'كل', 'of', '2026']],
])('%s goes from left to right in a site written so', (words, expected) => {
  const box = said(words, type, 2, 'ltr')
  expect(pieces(box)).toEqual(expected)
  expect(box.props['style']).toMatchObject({ flexDirection: 'row', letterSpacing: 0 })
})

test.each([
  ['ltr', 'left'],
  ['rtl', 'right'],
] as const)('other words are set whole, in a site written %s', (direction, textAlign) => {
  const box = said('Power (from) the tides.', type, 2, direction)
  expect(pieces(box)).toEqual(['Power (from) the tides.'])
  expect(box.props['style']).toMatchObject({ textAlign, lineClamp: 2 })
})
