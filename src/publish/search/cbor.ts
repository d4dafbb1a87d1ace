/** What Pagefind writes of CBOR (RFC 8949): whole numbers, texts and lists, whose length is always told. */
export type Cbor = number | string | readonly Cbor[]

/** @throws for anything else */
export function readCbor(bytes: Uint8Array): Cbor {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0

  const argument = (short: number): number => {
    const start = at
    if (short < 24) return short
    at += 2 ** (short - 24)
    if (short === 24) return buffer.readUInt8(start)
    if (short === 25) return buffer.readUInt16BE(start)
    if (short === 26) return buffer.readUInt32BE(start)
    throw new Error(`CBOR of another kind: ${short}.`)
  }
  const list = (length: number): Cbor[] => {
    const items: Cbor[] = []
    for (let left = length; left > 0; left -= 1) items.push(item())
    return items
  }
  const item = (): Cbor => {
    const head = buffer.readUInt8(at)
    at += 1
    const value = argument(head & 31)
    switch (head >> 5) {
      case 0:
        return value
      case 1:
        return -1 - value
      case 3:
        at += value
        return buffer.toString('utf8', at - value, at)
      case 4:
        return list(value)
      default:
        throw new Error(`CBOR of another kind: ${head}.`)
    }
  }
  return item()
}
