/** What the bytes of a file are, whatever its name says. */
export type Held =
  | { readonly type: 'woff2' | 'svg' | 'webp' | 'avif' }
  /** In pixels. */
  | { readonly type: 'png' | 'jpeg'; readonly width: number; readonly height: number }

/** What bytes are; undefined for anything that a site has no use of its own for. Nothing is decoded. */
export function heldIn(bytes: Uint8Array): Held | undefined {
  const letters = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))
  if (letters(0, 4) === 'wOF2') return { type: 'woff2' }
  if (letters(0, 4) === 'RIFF' && letters(8, 12) === 'WEBP') return { type: 'webp' }
  if (letters(4, 12) === 'ftypavif') return { type: 'avif' }
  if (letters(1, 8) === 'PNG\r\n\u001a\n' && letters(12, 16) === 'IHDR') {
    const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    if (bytes.length >= 24) return { type: 'png', width: numbers.getUint32(16), height: numbers.getUint32(20) }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegIn(bytes)
  return /^\s*<(?:\?xml|!--|!DOCTYPE svg|svg\b)/.test(letters(0, 200)) ? { type: 'svg' } : undefined
}

/** A frame of a JPEG says its size (ITU-T T.81, B.2.2); what stands before it says how long it is. */
function jpegIn(bytes: Uint8Array): Held | undefined {
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'jpeg', height: numbers.getUint16(at + 5), width: numbers.getUint16(at + 7) }
    at += marker === 0xff ? 1 : 2 + numbers.getUint16(at + 2)
  }
  return undefined
}
