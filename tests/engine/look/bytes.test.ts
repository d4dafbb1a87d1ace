import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Held, heldIn } from '../../../src/engine/look/bytes.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

const size = (width: number, height: number): number[] => [
  0,
  0,
  width >> 8,
  width & 255,
  0,
  0,
  height >> 8,
  height & 255,
]
const png = (width: number, height: number) => bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', size(width, height))

test.each<[string, Uint8Array, Held | undefined]>([
  ['a font', bytes('wOF2', [0, 1, 0, 0]), { type: 'woff2' }],
  ['WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), { type: 'webp' }],
  ['AVIF', bytes([0, 0, 0, 28], 'ftypavif'), { type: 'avif' }],
  ['PNG', png(1200, 630), { type: 'png', width: 1200, height: 630 }],
  ['half a PNG', png(1200, 630).subarray(0, 20), undefined],
  [
    'JPEG, behind what a camera says',
    bytes([0xff, 0xd8, 0xff, 0xe1, 0, 4, 9, 9, 0xff, 0xc4, 0, 3, 9, 0xff, 0xff, 0xc2, 0, 17, 8, 2, 118, 4, 176, 3]),
    { type: 'jpeg', width: 1200, height: 630 },
  ],
  ['a JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xd9, 0, 2]), undefined],
  ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), { type: 'svg' }],
  ['SVG with what stands before it', bytes('<?xml version="1.0"?>\n<svg/>'), { type: 'svg' }],
  ['a page', bytes('<html>'), undefined],
  ['nothing', bytes(), undefined],
])('%s', (_name, held, expected) => {
  expect(heldIn(held)).toEqual(expected)
})

test('our own icon is SVG', () => {
  expect(heldIn(readFileSync(new URL('../../../public/icon.svg', import.meta.url)))).toEqual({ type: 'svg' })
})
