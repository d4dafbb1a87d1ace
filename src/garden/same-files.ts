import { createHash } from 'node:crypto'
import type { InputFile } from '../engine/index.ts'

/** A file of a commit, as a tree of git names it. */
interface Blob {
  /** Relative to the garden. */
  readonly path: string
  /** Its name, a hash in hexadecimal letters. */
  readonly object: string
  /** In bytes. */
  readonly size: number
}

/**
 * The files, by path, that are byte for byte what a commit has under the same path, which the names of blobs tell. What
 * git would make of a file on its way into a commit has no say in it.
 */
export function sameFiles(blobs: readonly Blob[], held: readonly InputFile[]): ReadonlyMap<string, InputFile> {
  const texts = new Map(held.flatMap((file) => ('text' in file ? [[file.path, file] as const] : [])))
  return new Map(
    blobs.flatMap(({ path, object, size }) => {
      const file = texts.get(path)
      return file && blobName(file.text, size, object.length) === object ? [[path, file] as const] : []
    }),
  )
}

/** What git calls a blob of a text: a hash of as many letters as its repository has; undefined for another size. */
function blobName(text: string, size: number, letters: number): string | undefined {
  const bytes = Buffer.from(text)
  if (bytes.length !== size) return undefined
  return createHash(letters === 40 ? 'sha1' : 'sha256')
    .update(`blob ${size}\0`)
    .update(bytes)
    .digest('hex')
}
