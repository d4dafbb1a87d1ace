import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { limits, type RefusedFile } from '../engine/index.ts'
import { UsageError } from './usage-error.ts'

/** No link is followed, and nobody waits for the other end of a pipe. */
const withoutSurprise = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** Editors save by putting a new file in the place of the old one, which may happen just while it is read. */
const attempts = 5

/** What is made of the bytes of a file. */
export interface Taking<File> {
  /** A file of more bytes is not read. */
  readonly mostBytes: number
  readonly fileOf: (path: string, bytes: Uint8Array) => File
}

/** For the largest file that is read, and a byte that tells of a larger one. What is made of its bytes holds none of it. */
const room = Buffer.allocUnsafeSlow(Math.max(limits.bytes, limits.media.bytes) + 1)

/**
 * A file of a folder, read in haste: with as few calls as can be, of which a large garden takes most of the time that it is
 * read in. It stands only if the folder does as it did when it was listed, before and after: then the name is still that of
 * the plain file that was listed, and no part of its path is a link.
 *
 * @returns  undefined for all that is not read at once: `readGardenFile` says what it is
 */
export function readInHaste<File>(place: string, path: string, { mostBytes, fileOf }: Taking<File>): File | undefined {
  try {
    const file = openSync(place, withoutSurprise)
    try {
      const length = readInto(room, file)
      return length <= mostBytes ? fileOf(path, room.subarray(0, length)) : undefined
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}

/**
 * A file of a garden as it stands. Whatever stood there when the garden was listed, what is read is a plain file within
 * the garden: no part of its path is a link, and none became one meanwhile. It is waited for: to hand six calls a file to
 * other threads and back takes several times as long as the calls.
 *
 * @param root  the garden's folder, no part of which is a link
 * @param path  relative to it
 * @param taking  what is made of its bytes
 * @returns     undefined when it is no longer there
 * @throws      UsageError when it never stays the same for as long as it takes to read it
 */
export function readGardenFile<File>(root: string, path: string, taking: Taking<File>): File | RefusedFile | undefined {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const read = tryToRead(join(root, path), path, taking)
    if (read !== 'changed') return read
  }
  throw new UsageError(
    `\`${path}\` changed again and again while it was read.`,
    'Run the command when nothing writes into the garden.',
  )
}

function tryToRead<File>(
  place: string,
  path: string,
  taking: Taking<File>,
): File | RefusedFile | 'changed' | undefined {
  try {
    const listed = lstatSync(place)
    if (listed.isSymbolicLink() || realpathSync.native(place) !== place) return { path, refused: 'symlink' }
    if (!listed.isFile()) return { path, refused: 'not-a-file' }
    const file = openSync(place, withoutSurprise)
    try {
      return readOpen(file, path, listed, taking)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return whyNot(error)
  }
}

function readOpen<File>(
  file: number,
  path: string,
  listed: Stats,
  { mostBytes, fileOf }: Taking<File>,
): File | RefusedFile | 'changed' {
  const { dev, ino, size } = fstatSync(file)
  // Another file than the one that was looked at: a part of its path was replaced.
  if (dev !== listed.dev || ino !== listed.ino) return 'changed'
  if (size > mostBytes) return { path, refused: 'too-large' }
  const bytes = firstBytes(file, size + 1)
  return bytes.length === size ? fileOf(path, bytes) : 'changed'
}

function firstBytes(file: number, most: number): Uint8Array {
  const bytes = new Uint8Array(most)
  return bytes.subarray(0, readInto(bytes, file))
}

/** How many bytes of a file there are, up to as many as there is room for. */
function readInto(bytes: Uint8Array, file: number): number {
  let length = 0
  for (let read = 1; read > 0 && length < bytes.length; length += read) {
    read = readSync(file, bytes, length, bytes.length - length, length)
  }
  return length
}

/** Why a file could not be opened: it is gone, or something else came in its place. */
function whyNot(error: unknown): undefined | 'changed' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
  if (code === 'ELOOP' || code === 'ENXIO') return 'changed'
  throw error
}
