import type { InputFile } from '../engine/index.ts'
import { blobName } from './blob-name.ts'

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
  const byPath = new Map(held.map((file) => [file.path, file]))
  return new Map(
    blobs.flatMap((blob) => {
      const file = byPath.get(blob.path)
      return file && isOf(file, blob) ? [[blob.path, file] as const] : []
    }),
  )
}

function isOf(file: InputFile, { object, size }: Blob): boolean {
  if ('sum' in file) return file.blob === object
  if (!('text' in file)) return false
  const bytes = Buffer.from(file.text)
  return bytes.length === size && blobName(bytes, object.length) === object
}
