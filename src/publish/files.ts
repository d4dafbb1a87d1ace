import type { Document } from '../documents/document.ts'
import { documentsOf } from '../documents/documents.ts'
import { socialPng } from '../documents/pictures/social.ts'
import type { Taken } from '../views/taken/taken.ts'
import { socialFonts } from './social-fonts.ts'

/** A file of the site: text, or the bytes of a picture. */
export type SiteFile = Document<string | Uint8Array>

/** Every file of the site that is no page and holds something of the garden. */
export function filesOf(taken: Taken): SiteFile[] {
  const pictures = taken.pictures.map(({ path, view }): SiteFile => {
    return { path, type: 'image/png', write: () => socialPng(view(), socialFonts) }
  })
  return [...documentsOf(taken), ...pictures]
}
