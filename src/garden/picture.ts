import type { IImage } from 'image-size/types/interface'
import { JPG } from 'image-size/types/jpg'
import { PNG } from 'image-size/types/png'
import { WEBP } from 'image-size/types/webp'
import { type Picture, typeIn } from '../engine/index.ts'
import { avifSize } from './avif-size.ts'

type Size = Pick<Picture, 'width' | 'height'>

/** How each says its size. Of the package no more is loaded than that. */
const sizeOf: Readonly<Record<Picture['type'], (bytes: Uint8Array) => Size | undefined>> = {
  png: (bytes) => sizeBy(PNG, bytes.subarray(0, 64)),
  webp: (bytes) => sizeBy(WEBP, bytes.subarray(0, 64)),
  avif: avifSize,
  // What cameras write before the size may be most of the file, and is passed in one go.
  jpeg: (bytes) => sizeBy(JPG, bytes),
}

/** From this orientation on, a JPEG is shown turned by a quarter (Exif 2.32, 4.6.4). */
const firstTurned = 5

/** What image some bytes are, however damaged; undefined for none that pages show. Nothing is decoded. */
export function pictureIn(bytes: Uint8Array): Picture | undefined {
  const type = typeIn(bytes)
  if (type === undefined || type === 'svg' || type === 'woff2') return undefined
  return { type, ...(sizeIn(bytes, type) ?? { width: 0, height: 0 }) }
}

function sizeIn(bytes: Uint8Array, type: Picture['type']): Size | undefined {
  try {
    const size = sizeOf[type](bytes)
    return size && [size.width, size.height].every((side) => Number.isInteger(side) && side > 0) ? size : undefined
  } catch {
    return undefined
  }
}

function sizeBy(format: IImage, bytes: Uint8Array): Size | undefined {
  // A copy: what is read past its end is not that of other files.
  const own = new Uint8Array(bytes)
  if (!format.validate(own)) return undefined
  const { width, height, orientation = 1 } = format.calculate(own)
  return orientation >= firstTurned ? { width: height, height: width } : { width, height }
}
