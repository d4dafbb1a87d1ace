/** A box of a file: what it is, and what is in it (ISO/IEC 14496-12, 4.2). */
interface Box {
  readonly type: string
  readonly body: DataView
}

/** In pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

/**
 * How large an AVIF is shown: its primary item, cropped and turned as the file says (ISO/IEC 23008-12, 6.5 and 9.3).
 *
 * @throws RangeError when it is cut off or damaged
 */
export function avifSize(bytes: Uint8Array): Size | undefined {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const meta = partOf(bodyOf(file, 'meta'), 4)
  const iprp = bodyOf(meta, 'iprp')
  const properties = [...boxesIn(bodyOf(iprp, 'ipco'))]
  const indices = associated(bodyOf(iprp, 'ipma'), primaryIn(bodyOf(meta, 'pitm')))
  return indices.reduce<Size | undefined>((size, index) => {
    const property = properties[index - 1]
    return property ? changed(size, property) : size
  }, undefined)
}

/** Properties apply in their order. */
function changed(size: Size | undefined, { type, body }: Box): Size | undefined {
  if (type === 'ispe') return { width: body.getUint32(4), height: body.getUint32(8) }
  if (type === 'clap') {
    return { width: body.getUint32(0) / body.getUint32(4), height: body.getUint32(8) / body.getUint32(12) }
  }
  const isTurned = type === 'irot' && body.getUint8(0) % 2 === 1
  return size && isTurned ? { width: size.height, height: size.width } : size
}

function bodyOf(view: DataView, wanted: string): DataView {
  const found = boxesIn(view).find(({ type }) => type === wanted)
  if (found) return found.body
  throw new RangeError(`There is no box ${wanted}.`)
}

function* boxesIn(view: DataView): Generator<Box> {
  for (let at = 0; at + 8 <= view.byteLength; ) {
    const type = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)))
    const size = view.getUint32(at)
    if (size < 8) throw new RangeError(`A box of ${size} bytes.`)
    yield { type, body: partOf(view, at + 8, size - 8) }
    at += size
  }
}

function partOf(view: DataView, from: number, length = view.byteLength - from): DataView {
  if (from + length <= view.byteLength) return new DataView(view.buffer, view.byteOffset + from, length)
  throw new RangeError(`There are no ${length} bytes from ${from} on.`)
}

/** The number of the item that is the image. */
function primaryIn(pitm: DataView): number {
  return pitm.getUint8(0) === 0 ? pitm.getUint16(4) : pitm.getUint32(4)
}

/** The places of the properties of an item, counted from 1, in their order; those that are none of ours are 0. */
function associated(ipma: DataView, item: number): number[] {
  const hasLongItems = ipma.getUint8(0) > 0
  const hasLongIndices = ipma.getUint8(3) % 2 === 1
  let at = 8
  for (let left = ipma.getUint32(4); left > 0; left -= 1) {
    const id = hasLongItems ? ipma.getUint32(at) : ipma.getUint16(at)
    at += hasLongItems ? 4 : 2
    const count = ipma.getUint8(at)
    const first = at + 1
    at = first + count * (hasLongIndices ? 2 : 1)
    if (id !== item) continue
    // The uppermost bit says whether it must be understood.
    return Array.from({ length: count }, (_, index) =>
      hasLongIndices ? ipma.getUint16(first + 2 * index) & 0x7fff : ipma.getUint8(first + index) & 0x7f,
    )
  }
  return []
}
