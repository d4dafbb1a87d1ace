import { streamGit } from './run-git.ts'

const lineFeed = 0x0a

/**
 * Reads blobs through one `cat-file`, of which no more than one is held at a time.
 *
 * @param take  is given the bytes of each, in their order
 * @throws      UsageError when one cannot be read
 */
export async function readBlobs<Blob extends { readonly object: string }>(
  folder: string,
  blobs: readonly Blob[],
  take: (blob: Blob, bytes: Uint8Array) => void,
): Promise<void> {
  if (blobs.length === 0) return
  const asked = blobs.values()
  const next = blobsIn((bytes) => {
    const { value } = asked.next()
    if (value) take(value, bytes)
  })
  const names = blobs.map(({ object }) => `${object}\n`)
  await streamGit(folder, ['cat-file', '--batch', '--buffer'], names.join(''), next)
}

/** Finds the blobs in what `cat-file` prints, which comes in pieces: of each a line with its size, its bytes, a line feed. */
export function blobsIn(take: (bytes: Uint8Array) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = []
  let length = 0
  /** At so many bytes there is something to find. */
  let wanted = 1
  return (piece) => {
    pieces.push(piece)
    length += piece.length
    if (length < wanted) return
    let rest = Buffer.concat(pieces)
    for (;;) {
      const start = rest.indexOf(lineFeed) + 1
      const [, , size = ''] = rest.toString('utf8', 0, start).split(' ')
      wanted = start === 0 ? rest.length + 1 : start + Number(size) + 1
      if (rest.length < wanted) break
      take(rest.subarray(start, wanted - 1))
      rest = rest.subarray(wanted)
    }
    pieces = [rest]
    length = rest.length
  }
}
