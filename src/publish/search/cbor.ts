/** What Pagefind writes of CBOR (RFC 8949): whole numbers, texts and lists, whose length is always told. */
export type Cbor = number | string | readonly Cbor[]

/** @throws for anything else */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder()
  let at = 0

  const argument = (short: number): number => {
    const start = at
    if (short < 24) return short
    at += 2 ** (short - 24)
    if (short === 24) return view.getUint8(start)
    if (short === 25) return view.getUint16(start)
    if (short === 26) return view.getUint32(start)
    throw new Error(`CBOR of another kind: ${short}.`)
  }
  const item = (): Cbor => {
    const head = view.getUint8(at)
    at += 1
    const value = argument(head & 31)
    switch (head >> 5) {
      case 0:
        return value
      case 1:
        return -1 - value
      case 3:
        at += value
        return decoder.decode(bytes.subarray(at - value, at))
      case 4:
        return Array.from({ length: value }, item)
      default:
        throw new Error(`CBOR of another kind: ${head}.`)
    }
  }
  return item()
}
