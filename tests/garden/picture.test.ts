import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Picture } from '../../src/engine/index.ts'
import { pictureIn } from '../../src/garden/picture.ts'
import { avif, box, jpeg, png, segment, uint32, webp } from '../helpers/images.ts'

const makers = { png, jpeg, webp, avif } as const
const types = Object.keys(makers) as Picture['type'][]

test.each(types)('%s says how large it is', (type) => {
  expect(pictureIn(makers[type](1200, 7))).toEqual({ type, width: 1200, height: 7 })
})

test('whatever the size', () => {
  const side = fc.integer({ min: 1, max: 0xffff })
  fc.assert(
    fc.property(
      fc.constantFrom('jpeg' as const, 'webp' as const, 'avif' as const),
      side,
      side,
      (type, width, height) => {
        expect(pictureIn(makers[type](width, height))).toEqual({ type, width, height })
      },
    ),
  )
})

test.each([
  [1, 40, 30],
  [3, 40, 30],
  [5, 30, 40],
  [6, 30, 40],
  [8, 30, 40],
])('a photo that says to turn it (%i) is as large as it is shown', (orientation, width, height) => {
  expect(pictureIn(jpeg(40, 30, orientation))).toEqual({ type: 'jpeg', width, height })
})

const turn = (quarters: number): Uint8Array => box('irot', Buffer.from([quarters]))

/** Shows a part of an image, of sides that are fractions. */
function crop(...fractions: readonly number[]): Uint8Array {
  return box('clap', ...[...fractions, 0, 1, 0, 1].map(uint32))
}

test.each([
  ['turned by a quarter', [turn(1)], 200, 400],
  ['turned by half', [turn(2)], 400, 200],
  ['turned by three quarters', [turn(3)], 200, 400],
  ['cropped', [crop(300, 1, 200, 2)], 300, 100],
  ['cropped, then turned', [crop(300, 1, 100, 1), turn(1)], 100, 300],
  ['cropped to no whole pixels', [crop(301, 2, 100, 1)], 0, 0],
  ['cropped to nothing', [crop(300, 0, 100, 1)], 0, 0],
])('an AVIF that is %s is as large as it is shown', (_, properties, width, height) => {
  expect(pictureIn(avif(400, 200, properties))).toEqual({ type: 'avif', width, height })
})

test('what an AVIF does to its thumbnail is not done to it', () => {
  expect(pictureIn(avif(400, 200, [turn(1)], true))).toEqual({ type: 'avif', width: 400, height: 200 })
})

test('what pages do not show is no image', () => {
  for (const text of [
    '',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<!doctype html>',
    'GIF89a',
    'wOF2',
    'x'.repeat(99),
  ]) {
    expect(pictureIn(Buffer.from(text))).toBeUndefined()
  }
})

test('a file that is cut off anywhere says less, and nothing wrong', () => {
  for (const type of types) {
    const whole = makers[type](1200, 7)
    for (let length = 0; length < whole.length; length += 1) {
      // Others stand behind it, as they do where many are read at once.
      const part = Buffer.concat([whole, Buffer.alloc(64, 0xff)]).subarray(0, length)
      const { width = 0, height = 0 } = pictureIn(part) ?? {}
      expect(
        [
          [0, 0],
          [1200, 7],
        ],
        `${length} bytes of ${type}`,
      ).toContainEqual([width, height])
    }
  }
})

/** What makes image formats go round in circles, or wide. */
const beginning = Buffer.from([0xff, 0xd8])
const size = box('ispe', uint32(0), uint32(9), uint32(9))
const hostile: Readonly<Record<string, Uint8Array>> = {
  'a JPEG of zeros': Buffer.concat([beginning, segment(0xe0, []), Buffer.alloc(2_000_000)]),
  'a JPEG of marks': Buffer.concat([beginning, Buffer.alloc(2_000_000, 0xff)]),
  'a JPEG of segments of no length': Buffer.concat([
    beginning,
    ...Array(400_000).fill(Buffer.from([0xff, 0xe1, 0, 0])),
  ]),
  'a JPEG of photos’ notes without end': Buffer.concat([
    beginning,
    ...Array(30).fill(
      segment(0xe1, [...Buffer.from('Exif\0\0MM\0*\0\0\0\x08\xff\xff', 'latin1'), ...Array(60_000).fill(0)]),
    ),
  ]),
  'an AVIF of boxes of no length': Buffer.concat([box('ftyp', Buffer.from('avif')), Buffer.alloc(2_000_000)]),
  'an AVIF of sizes': avif(9, 9, Array(100_000).fill(size)),
  'an AVIF of items without end': Buffer.concat([
    box('ftyp', Buffer.from('avif\0\0\0\0')),
    box(
      'meta',
      uint32(0),
      box('pitm', uint32(0), Buffer.from([0, 1])),
      box('iprp', box('ipco', size), box('ipma', uint32(0), uint32(0xffffffff), Buffer.alloc(2_000_000))),
    ),
  ]),
  'an AVIF whose boxes say that they are longer': Buffer.concat([
    box('ftyp', Buffer.from('avif\0\0\0\0')),
    Buffer.from([0xff, 0xff, 0xff, 0xff]),
    Buffer.from('meta'),
  ]),
  'a WebP that says nothing': Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8X', 'latin1'),
  'a PNG without a head': Buffer.concat([png(1, 1).subarray(0, 8), Buffer.alloc(2_000_000)]),
}

test.each(Object.entries(hostile))('%s is read in no time', (_name, bytes) => {
  const before = process.threadCpuUsage()
  const picture = pictureIn(bytes)
  const { user, system } = process.threadCpuUsage(before)
  expect(picture === undefined || picture.width <= 9).toBe(true)
  expect((user + system) / 1000).toBeLessThan(2000)
})

test('whatever bytes follow a beginning, nothing is thrown', () => {
  const beginnings = types.map((type) => makers[type](3, 3))
  fc.assert(
    fc.property(
      fc.constantFrom(...beginnings),
      fc.nat(40),
      fc.uint8Array({ maxLength: 300 }),
      (first, length, rest) => {
        const bytes = Buffer.concat([first.subarray(0, length), rest])
        const picture = pictureIn(bytes)
        expect([picture?.width ?? 0, picture?.height ?? 0].every((side) => Number.isInteger(side) && side >= 0)).toBe(
          true,
        )
      },
    ),
  )
})
