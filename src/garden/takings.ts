import { createHash } from 'node:crypto'
import { type InputFile, isMedia, limits } from '../engine/index.ts'
import { blobName } from './blob-name.ts'
import { texts } from './bytes.ts'
import type { Taking } from './garden-file.ts'

/** Says what is made of the bytes of a file, by its path. */
export type TakingOf = (path: string) => Taking<InputFile>

/** How the files of a garden are read: as texts and, where there are any, images. What measures those is loaded for them. */
export async function takings(paths: readonly string[]): Promise<TakingOf> {
  if (!paths.some(isMedia)) return () => texts
  const { pictureIn } = await import('./picture.ts')
  const images: Taking<InputFile> = {
    mostBytes: limits.media.bytes,
    fileOf: (path, bytes) => ({ path, sum: sumOf(bytes), blob: blobName(bytes, 40), picture: pictureIn(bytes) }),
  }
  return (path) => (isMedia(path) ? images : texts)
}

/** The hash of the bytes of an image that tells them from others. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
