import type { Taken } from '../views/taken/taken.ts'
import { apiDocuments } from './api/api.ts'
import type { Document } from './document.ts'
import { feedDocuments } from './feeds/feeds.ts'
import { llmsDocument } from './llms.ts'
import { embedSvg } from './pictures/embed.ts'
import { robotsDocument } from './robots.ts'
import { sitemapDocuments } from './sitemap.ts'

/** Every file that is no page and holds something of the garden; pictures of pages are not among them. */
export function documentsOf(taken: Taken): Document[] {
  const { frame, embeds } = taken
  return [
    ...feedDocuments(taken),
    ...apiDocuments(taken),
    ...sitemapDocuments(taken),
    robotsDocument(frame),
    llmsDocument(taken),
    ...embeds.map(({ path, card }): Document => {
      return { path, type: 'image/svg+xml', write: () => embedSvg(card(), frame) }
    }),
  ]
}
