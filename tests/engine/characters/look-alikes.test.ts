import { expect, test } from 'vitest'
import { mixedWords } from '../../../src/engine/characters/look-alikes.ts'

test.each([
  ['Report of \u0410cme', '\u0410cme', 'Cyrillic', 10],
  ['p\u0430ypal', 'p\u0430ypal', 'Cyrillic', 0],
  ['Micr\u03bfsoft', 'Micr\u03bfsoft', 'Greek', 0],
  ['\uff21lpha', '\uff21lpha', 'Fullwidth', 0],
  ['\u13aacm', '\u13aacm', 'Cherokee', 0],
  ['Nvid\u0561', 'Nvid\u0561', 'Armenian', 0],
])('%s', (text, word, script, start) => {
  expect(mixedWords(text)).toMatchObject([{ word, script, span: { start, end: start + word.length } }])
})

test.each(['Москва и Nvidia', 'Η Αθήνα', 'NF-κB, 5 µm, β-carotene, ΔE, hν, πr', 'ＡＢＣ', 'naïve Łódź', '東京 Tokyo'])(
  '%s mixes nothing that looks alike',
  (text) => {
    expect(mixedWords(text)).toEqual([])
  },
)
