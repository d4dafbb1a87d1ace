import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, widthOf } from '../../../src/views/chart/text-width.ts'

/** How far letters of a font reach by its own tables, in parts of its size; undefined for one that it has not. */
function advances(file: string): (letter: string) => number | undefined {
  const font = readFileSync(fileURLToPath(import.meta.resolve(file)))
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(12) }, (_, index) => {
      const at = 44 + 20 * index
      const [from, length, whole] = [4, 8, 12].map((offset) => font.readUInt32BE(at + offset)) as [
        number,
        number,
        number,
      ]
      const data = font.subarray(from, from + length)
      return [font.toString('latin1', at, at + 4), length < whole ? inflateSync(data) : data]
    }),
  )
  const table = (name: string): Buffer => tables.get(name) ?? Buffer.alloc(0)
  const [cmap, hmtx] = [table('cmap'), table('hmtx')]
  const units = table('head').readUInt16BE(18)
  const metrics = table('hhea').readUInt16BE(34)
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index))
  const map = starts.find((at) => cmap.readUInt16BE(at) === 4) ?? 0
  const segments = cmap.readUInt16BE(map + 6) / 2
  const word = (row: number, index: number): number =>
    cmap.readUInt16BE(map + 14 + 2 * (row * segments + index) + (row > 0 ? 2 : 0))
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0
    const index = Array.from({ length: segments }, (_, each) => each).find((each) => word(0, each) >= code) ?? 0
    if (word(1, index) > code) return undefined
    const range = word(3, index)
    const at = map + 16 + 2 * (3 * segments + index) + range + 2 * (code - word(1, index))
    const glyph = range === 0 ? (code + word(2, index)) % 65_536 : cmap.readUInt16BE(at)
    return glyph === 0 ? undefined : hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) / units
  }
}

test.each([400, 600])(
  'no letter of the interface’s font reaches further than we take it to, in weight %i',
  (weight) => {
    const advance = advances(`@fontsource/figtree/files/figtree-latin-${weight}-normal.woff`)
    const letters = [
      ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
      ...'€£¥°–—…−×·“”‘’éüñÅç',
    ]
    for (const letter of letters) {
      const taken = widthOf(letter, 1)
      const real = advance(letter) ?? NaN
      expect([letter, taken >= real, taken <= 1.45 * real]).toEqual([letter, true, true])
    }
  },
)

test('lines hold all of a text, in order, and none is longer than it may be', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
      fc.pre(text.trim() !== '')
      const lines = linesOf(text, 13, width, Number.POSITIVE_INFINITY)
      expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
      for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(width)
      const few = linesOf(text, 13, width, 2)
      expect(few.length).toBe(Math.min(2, lines.length))
      for (const line of few) expect(widthOf(line, 13)).toBeLessThanOrEqual(width)
    }),
  )
})
