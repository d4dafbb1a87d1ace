import { HEIF } from 'image-size/types/heif'
import type { IImage, ISize } from 'image-size/types/interface'
import { JPG } from 'image-size/types/jpg'
import { PNG } from 'image-size/types/png'
import { WEBP } from 'image-size/types/webp'
import { type Picture, typeIn } from '../engine/index.ts'

/** How each says its size, and in how many bytes at its beginning. Of the package no more is loaded than that. */
const reading: Readonly<Record<Picture['type'], { readonly format: IImage; readonly head: number }>> = {
  png: { format: PNG, head: 64 },
  webp: { format: WEBP, head: 64 },
  // Its boxes are looked through anew for each of them, which takes the square of their number.
  avif: { format: HEIF, head: 65_536 },
  // What cameras write before the size may be most of the file, and is passed in one go.
  jpeg: { format: JPG, head: Number.POSITIVE_INFINITY },
}

/** From this orientation on, a JPEG is shown turned by a quarter (Exif 2.32, 4.6.4). */
const firstTurned = 5

/** What image some bytes are, however damaged; undefined for none that pages show. Nothing is decoded. */
export function pictureIn(bytes: Uint8Array): Picture | undefined {
  const type = typeIn(bytes)
  if (type === undefined || type === 'svg' || type === 'woff2') return undefined
  return { type, ...(sizeIn(bytes, type) ?? { width: 0, height: 0 }) }
}

function sizeIn(bytes: Uint8Array, type: Picture['type']): Pick<Picture, 'width' | 'height'> | undefined {
  const { format, head } = reading[type]
  // A copy: what is read past its end is not that of other files.
  const beginning = new Uint8Array(bytes.subarray(0, head))
  try {
    if (!format.validate(beginning)) return undefined
    const size = format.calculate(beginning)
    const { width, height } = largest(size.images ?? [size])
    if (![width, height].every((side) => Number.isInteger(side) && side > 0)) return undefined
    return (size.orientation ?? 1) >= firstTurned ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}

/** An AVIF tells the size of each of its parts, the whole among them. */
function largest(sizes: readonly ISize[]): ISize {
  return sizes.reduce((most, each) => (each.width * each.height > most.width * most.height ? each : most))
}
