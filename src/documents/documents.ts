import type { Site } from '../views/site.ts'
import { apiDocuments } from './api/api.ts'
import type { Document } from './document.ts'
import { feedDocuments } from './feeds/feeds.ts'
import { llmsDocument } from './llms.ts'
import { robotsDocument } from './robots.ts'
import { sitemapDocuments } from './sitemap.ts'

/** Every file that is no page and holds something of the garden; pictures are not among them. */
export function documentsOf(site: Site): Document[] {
  return [
    ...feedDocuments(site),
    ...apiDocuments(site),
    ...sitemapDocuments(site),
    robotsDocument(site.frame),
    llmsDocument(site),
  ]
}
