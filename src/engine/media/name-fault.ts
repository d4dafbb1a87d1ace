import { type NameFault, slugShape, whyUncarried } from '../parse/file-names.ts'
import { leftoverNamed } from '../parse/leftovers.ts'
import { freeName } from '../words/free-name.ts'
import { listedNames } from '../words/list.ts'
import { slugOf } from '../words/slug.ts'
import { endings, mediaPath } from './folder.ts'

const known = Object.values(endings)

/** Other endings of images that are shown, and what is written in their place. */
const otherwise: Readonly<Record<string, string>> = { '.jpeg': '.jpg', '.jpe': '.jpg', '.jfif': '.jpg' }

/** Images that are not shown, by how they end, and what to do with each. */
const unshown: Readonly<Record<string, NameFault>> = {
  '.svg': {
    what: 'SVG can hold scripts, so that pages do not show it.',
    fix: 'Save it as PNG, twice as wide as it is shown.',
  },
  '.gif': { what: 'Pages do not show GIF.', fix: 'Save it as PNG or, if it moves, as WebP.' },
  '.heic': { what: 'Few browsers show HEIC.', fix: 'Save it as JPEG: on a phone, “Most Compatible”.' },
  '.tiff': { what: 'Few browsers show TIFF.', fix: 'Save it as JPEG or PNG.' },
  '.bmp': { what: 'Pages do not show BMP.', fix: 'Save it as PNG.' },
}

/**
 * What is wrong with how a file of the folder of images is called.
 *
 * @param name      from that folder on
 * @param taken     the names of all files there, of which no other is proposed
 * @param language  of the garden, if it is known: by its rules another name is proposed
 */
export function nameFault(
  name: string,
  taken: ReadonlySet<string>,
  language: string | undefined,
): NameFault | undefined {
  const leftover = leftoverNamed(name)
  if (leftover) return { what: leftover.stray, fix: leftover.fix }
  const own = name.slice(name.lastIndexOf('/') + 1)
  const [, stem = own, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(own) ?? []
  const lower = ending.toLowerCase()
  const better = freeName(slugOf(stem, { language }) || 'image', otherwise[lower] ?? lower, taken)
  if (unshown[lower]) return unshown[lower]
  if (!known.includes(otherwise[lower] ?? lower)) {
    const what = ending === '' ? `\`${own}\` does not say what it is.` : `\`${ending}\` is no ending of an image.`
    return { what, fix: `Images end in ${listedNames(known)}. Move anything else out of the garden.` }
  }
  if (name !== own) {
    return {
      what: 'Images lie right in `media/`, and not in a folder below it.',
      fix: `Move it to \`${mediaPath(better)}\`.`,
    }
  }
  if (!slugShape.test(stem) || !known.includes(ending)) {
    return {
      what: `\`${own}\` is no name for an image: it becomes an address of the site.`,
      fix: `Rename it to \`${mediaPath(better)}\`: lower-case letters, digits and single hyphens.`,
    }
  }
  return whyUncarried(stem)
}
