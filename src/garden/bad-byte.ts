import type { BadByte } from '../engine/index.ts'

const encoder = new TextEncoder()
const lineBreak = /\r\n|\n|\r/

/** The first byte of a file that is part of no text in UTF-8; undefined when it is all such a text. */
export function badByteIn(bytes: Uint8Array): BadByte | undefined {
  const zero = bytes.indexOf(0)
  const { before, at } = soundPart(zero < 0 ? bytes : bytes.subarray(0, zero))
  const byte = bytes[at]
  if (byte === undefined) return undefined
  const lines = before.split(lineBreak)
  return {
    byte,
    at: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
    encoding: encodingOf(bytes, zero),
  }
}

/** The text at the beginning of some bytes that is UTF-8, and how many bytes it takes. */
function soundPart(bytes: Uint8Array): { readonly before: string; readonly at: number } {
  let sound = 0
  for (let end = bytes.length + 1; end - sound > 1; ) {
    const middle = (sound + end) >> 1
    if (textOf(bytes.subarray(0, middle)) === undefined) end = middle
    else sound = middle
  }
  const text = textOf(bytes.subarray(0, sound)) ?? ''
  return { before: text.replace(/^\uFEFF/, ''), at: encoder.encode(text).length }
}

/** The whole characters of some bytes, which may end within one. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

/** Where every second byte of a beginning is zero, or it begins with the mark for that, it is UTF-16. */
function encodingOf(bytes: Uint8Array, zero: number): BadByte['encoding'] {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16'
  if (zero < 0) return 'Windows-1252'
  const beginning = bytes.subarray(0, 64)
  const zeros = [0, 1].map((parity) => beginning.filter((byte, index) => byte === 0 && index % 2 === parity).length)
  const isEverySecond = Math.max(...zeros) * 3 > beginning.length && Math.min(...zeros) === 0
  return isEverySecond ? 'UTF-16' : undefined
}
