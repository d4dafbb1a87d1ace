import type { Document } from '../documents/document.ts'
import { documentsOf } from '../documents/documents.ts'
import { socialPng } from '../documents/pictures/social.ts'
import type { Taken } from '../views/taken/taken.ts'
import { socialFonts } from './social-fonts.ts'

/** A file of the site: text, or the bytes of a picture. */
export interface SiteFile extends Document<string | Uint8Array> {
  /** What it is made from, where that is told sooner than it is made. */
  readonly from?: unknown
}

/** Every file of the site that is no page and holds something of the garden. */
export function filesOf(taken: Taken): SiteFile[] {
  const pictures = taken.pictures.map(({ path, view }): SiteFile => {
    return { path, type: 'image/png', from: view, write: () => socialPng(view, socialFonts) }
  })
  return [...documentsOf(taken), ...pictures]
}
