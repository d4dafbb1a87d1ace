import { imageSize } from 'image-size'
import { type Picture, typeIn } from '../engine/index.ts'

/** What `image-size` calls each, and how many bytes at the beginning of a file it is shown. */
const reading: Readonly<Record<Picture['type'], { readonly name: string; readonly head: number }>> = {
  png: { name: 'png', head: 64 },
  webp: { name: 'webp', head: 64 },
  // Its boxes are looked through anew for each of them, which takes the square of their number.
  avif: { name: 'avif', head: 65_536 },
  // What cameras write before the size may be most of the file, and is passed in one go.
  jpeg: { name: 'jpg', head: Number.POSITIVE_INFINITY },
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
  const { name, head } = reading[type]
  try {
    // A copy: what is read past its end is not that of other files.
    const size = imageSize(new Uint8Array(bytes.subarray(0, head)))
    const isTold = size.type === name && [size.width, size.height].every((side) => Number.isInteger(side) && side > 0)
    if (!isTold) return undefined
    const isTurned = (size.orientation ?? 1) >= firstTurned
    return isTurned ? { width: size.height, height: size.width } : { width: size.width, height: size.height }
  } catch {
    return undefined
  }
}
