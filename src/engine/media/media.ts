import { type Fault, type Finding, startOf } from '../diagnostic.ts'
import type { InputFile, Picture } from '../input-file.ts'
import { inWords, limits } from '../limits.ts'
import { refusalOf } from '../parse/refusal.ts'
import type { Image, Media } from '../types.ts'
import { freeName } from '../words/free-name.ts'
import { listed } from '../words/list.ts'
import { endings, isMedia, mediaFolder } from './folder.ts'
import { nameFault } from './name-fault.ts'

export interface ReadMedia {
  readonly media: Media
  readonly faults: readonly Fault[]
}

/** The media of a garden that has none. */
export const noMedia: Media = { images: new Map(), faulty: new Set() }

/**
 * Reads the images of a garden from its files.
 *
 * @param language  of the garden, if it is known: by its rules other names are proposed
 */
export function readMedia(files: readonly InputFile[], language: string | undefined): ReadMedia {
  const images = new Map<string, Image>()
  const faulty = new Set<string>()
  const faults: Fault[] = []
  const named = new Map(
    files.flatMap((file) => (isMedia(file.path) ? [[file.path.slice(mediaFolder.length), file] as const] : [])),
  )
  const taken = new Set(named.keys())
  for (const [name, file] of named) {
    const read = imageOf(file, name, taken, language)
    if ('name' in read) {
      images.set(name, read)
      continue
    }
    faulty.add(name)
    faults.push({ rule: 'image', ...read })
  }
  return { media: { images, faulty }, faults }
}

function imageOf(
  file: InputFile,
  name: string,
  taken: ReadonlySet<string>,
  language: string | undefined,
): Image | Finding {
  const place = startOf(file.path)
  const isTooLarge = 'refused' in file && file.refused === 'too-large'
  if ('refused' in file && file.refused !== 'not-text' && !isTooLarge) return refusalOf(file)
  const misnamed = nameFault(name, taken, language)
  if (misnamed) return { place, message: misnamed.what, fix: misnamed.fix }
  if (isTooLarge) return { place, ...tooLarge }
  const held = 'sum' in file ? file : undefined
  const picture = held?.picture
  if (!held || !picture || !name.endsWith(endings[picture.type])) return { place, ...misfit(picture, name, taken) }
  const { width, height } = picture
  if (width === 0 || height === 0) return { place, ...cutOff }
  if (width > limits.media.side || height > limits.media.side) return { place, ...tooWide(picture) }
  return { name, sum: held.sum, picture }
}

const types: Readonly<Record<Picture['type'], string>> = { png: 'PNG', jpeg: 'JPEG', webp: 'WebP', avif: 'AVIF' }

function misfit(picture: Picture | undefined, name: string, taken: ReadonlySet<string>): Omit<Finding, 'place'> {
  const ending = name.slice(name.lastIndexOf('.'))
  if (picture) {
    const right = freeName(name.slice(0, -ending.length), endings[picture.type], taken)
    return {
      message: `This file holds ${types[picture.type]}, and its name ends in \`${ending}\`.`,
      fix: `Rename it to \`${mediaFolder}${right}\`, or save it anew in the other format.`,
    }
  }
  return {
    message: `This file ends in \`${ending}\` and holds no image of that kind.`,
    fix: `Open it in a program for images and save it as ${listed(Object.values(types), 'or')}.`,
  }
}

const tooLarge: Omit<Finding, 'place'> = {
  message: `This image is larger than 2 MB (${inWords(limits.media.bytes)} bytes), the most that readers are sent.`,
  fix: 'Make it smaller, 1,600 pixels wide or less, and save it as WebP or JPEG.',
}

const cutOff: Omit<Finding, 'place'> = {
  message: 'This image does not say how wide and how high it is: it is damaged, or cut off.',
  fix: 'Save it again from where it came from.',
}

function tooWide({ width, height }: Picture): Omit<Finding, 'place'> {
  return {
    message: `This image is ${inWords(width)} pixels wide and ${inWords(height)} high; at most ${inWords(limits.media.side)} are shown.`,
    fix: 'Make it smaller: 1,600 pixels are wide enough for every screen.',
  }
}
