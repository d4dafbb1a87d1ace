import { deflateSync } from 'node:zlib'

/** Bytes of images as small as they can be, for tests of what a file says of itself. Only the PNG can be drawn. */

/** A grey PNG. */
export function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const row = Buffer.alloc(width + 1, 0x99)
  row[0] = 0
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const chunks = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

/** @param orientation  how it is to be turned, as cameras write it */
export function jpeg(width: number, height: number, orientation = 1): Uint8Array {
  const exif = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, [...Buffer.from('Exif\0\0', 'latin1'), ...exif]),
    segment(0xc2, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    Buffer.from([0xff, 0xd9]),
  ])
}

export function webp(width: number, height: number): Uint8Array {
  const size = [width - 1, height - 1].flatMap((side) => [side & 255, (side >> 8) & 255, side >> 16])
  const body = Buffer.from([...Buffer.from('WEBPVP8X', 'latin1'), 10, 0, 0, 0, 0, 0, 0, 0, ...size])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

/** @param more  properties of it besides its size, and whether its thumbnail has them instead */
export function avif(width: number, height: number, more: readonly Uint8Array[] = [], ofThumbnail = false): Uint8Array {
  const none = uint32(0)
  const sizes = [box('ispe', none, uint32(8 * width), uint32(height)), box('ispe', none, uint32(width), uint32(height))]
  const places = more.map((_, index) => 0x80 | (index + 3))
  const own = [2, ...(ofThumbnail ? [] : places)]
  const others = [1, ...(ofThumbnail ? places : [])]
  const associations = [uint32(2), ofItem(7, others), ofItem(9, own)]
  return Buffer.concat([
    box('ftyp', Buffer.from('avif\0\0\0\0mif1', 'latin1')),
    box(
      'meta',
      none,
      box('pitm', none, Buffer.from([0, 9])),
      box('iprp', box('ipco', ...sizes, ...more), box('ipma', none, ...associations)),
    ),
  ])
}

/** Which properties an item of an AVIF has. */
function ofItem(item: number, places: readonly number[]): Uint8Array {
  return Buffer.from([0, item, places.length, ...places])
}

export function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A box of the format that AVIF is in. */
export function box(type: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + parts.reduce((sum, { length }) => sum + length, 0), 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, ...parts])
}

/** A segment of a JPEG: its length counts itself. */
export function segment(marker: number, body: readonly number[]): Uint8Array {
  const length = body.length + 2
  return Buffer.from([0xff, marker, length >> 8, length & 255, ...body])
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(body.length, 0)
  around.writeUInt32BE(crc(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}

/** https://www.w3.org/TR/png-3/#D-CRCAppendix */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
