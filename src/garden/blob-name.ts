import { createHash } from 'node:crypto'

/**
 * What git calls a blob of some bytes.
 *
 * @param letters  how long the names of a repository are: 64 where they are SHA-256, 40 where they are SHA-1
 */
export function blobName(bytes: Uint8Array, letters: number): string {
  return createHash(letters === 40 ? 'sha1' : 'sha256')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')
}
