import type { Taken } from '../views/taken/taken.ts'
import { apiDocuments } from './api/api.ts'
import type { Document } from './document.ts'
import { feedDocuments } from './feeds/feeds.ts'
import { llmsDocument } from './llms.ts'
import { robotsDocument } from './robots.ts'
import { sitemapDocuments } from './sitemap.ts'

/** Every file that is no page and holds something of the garden; pictures are not among them. */
export function documentsOf(taken: Taken): Document[] {
  return [
    ...feedDocuments(taken),
    ...apiDocuments(taken),
    ...sitemapDocuments(taken),
    robotsDocument(taken.frame),
    llmsDocument(taken),
  ]
}
