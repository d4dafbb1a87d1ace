/** What the bytes of a file are, whatever its name says. */
export type Held =
  | { readonly type: 'woff2' | 'svg' | 'webp' | 'avif' }
  /** In pixels. */
  | { readonly type: 'png' | 'jpeg'; readonly width: number; readonly height: number }

/** What bytes are; undefined for anything that a site has no use of its own for. Nothing is decoded. */
export function heldIn(bytes: Uint8Array): Held | undefined {
  const type = typeIn(bytes)
  if (type === 'png') return pngIn(bytes)
  if (type === 'jpeg') return jpegIn(bytes)
  return type && { type }
}

/** What bytes begin like, be the rest of them missing. */
export function typeIn(bytes: Uint8Array): Held['type'] | undefined {
  const letters = (from: number, to: number): string => lettersIn(bytes, from, to)
  if (letters(0, 4) === 'wOF2') return 'woff2'
  if (letters(0, 4) === 'RIFF' && letters(8, 12) === 'WEBP') return 'webp'
  if (letters(4, 12) === 'ftypavif') return 'avif'
  if (letters(1, 8) === 'PNG\r\n\u001a\n') return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpeg'
  return /^\s*<(?:\?xml|!--|!DOCTYPE svg|svg\b)/.test(letters(0, 200)) ? 'svg' : undefined
}

function lettersIn(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

function pngIn(bytes: Uint8Array): Held | undefined {
  if (bytes.length < 24 || lettersIn(bytes, 12, 16) !== 'IHDR') return undefined
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return { type: 'png', width: numbers.getUint32(16), height: numbers.getUint32(20) }
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
