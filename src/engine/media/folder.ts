import type { Picture } from '../input-file.ts'

/** Where the images of a garden lie, from its folder on. */
export const mediaFolder = 'media/'

/** How the file of each kind of image ends. */
export const endings: Readonly<Record<Picture['type'], string>> = {
  png: '.png',
  jpeg: '.jpg',
  webp: '.webp',
  avif: '.avif',
}

/** Whether a file of a garden lies where images do. */
export function isMedia(path: string): boolean {
  return path.startsWith(mediaFolder)
}

/** The file of an image, from the garden's folder on. */
export function mediaPath(name: string): string {
  return mediaFolder + name
}
