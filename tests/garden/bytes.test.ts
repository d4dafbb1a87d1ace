import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../../src/garden/bytes.ts'

const path = 'sources/s.yaml'
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])))

describe('a file that is no text in UTF-8 is refused at its first byte that shows it', () => {
  test.each([
    ['a letter of Windows-1252', bytes('a: b\nc: caf', 0xe9, ' d\n'), 0xe9, '2:7', 'Windows-1252'],
    ['at the end', bytes('caf', 0xe9), 0xe9, '1:4', 'Windows-1252'],
    ['after letters of several bytes', bytes('ä€😀', 0x92, 's'), 0x92, '1:5', 'Windows-1252'],
    ['after every end of a line', bytes('a\r\nb\rc\n', 0xff), 0xff, '4:1', 'Windows-1252'],
    ['after a byte order mark', bytes(0xef, 0xbb, 0xbf, 'a', 0xe9, 'b'), 0xe9, '1:2', 'Windows-1252'],
    ['UTF-16 with its mark', bytes(0xff, 0xfe, 'a', 0, 'b', 0), 0xff, '1:1', 'UTF-16'],
    ['UTF-16 the other way round', bytes(0xfe, 0xff, 0, 'a', 0, 'b'), 0xfe, '1:1', 'UTF-16'],
    ['UTF-16 without a mark', bytes('t', 0, 'i', 0, 't', 0), 0x00, '1:2', 'UTF-16'],
    ['no text', bytes('PK', 3, 4, 0, 0, 0, 0, 'x'), 0x00, '1:5', undefined],
  ])('%s', (_name, content, byte, at, encoding) => {
    const [line, column] = at.split(':').map(Number)
    expect(fileOf(path, content)).toEqual({
      path,
      refused: 'not-text',
      badByte: { byte, at: { line, column }, encoding },
    })
  })

  test('any text is read as it is, and a byte that is none is found behind it', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0') && !each.startsWith('\uFEFF'))
    fc.assert(
      fc.property(text, (written) => {
        expect(fileOf(path, bytes(written))).toEqual({ path, text: written })
        const lines = written.split(/\r\n|\n|\r/)
        expect(fileOf(path, bytes(written, 0xff))).toMatchObject({
          badByte: { byte: 0xff, at: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 } },
        })
      }),
    )
  })
})
