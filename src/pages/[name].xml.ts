import { answerWith, type Document, routesTo } from '../documents/document.ts'
import { sitemapDocuments } from '../documents/sitemap.ts'
import { loadSite } from '../site.ts'

/** The sitemap and, where it takes several files, its parts. */
export function getStaticPaths() {
  return routesTo(sitemapDocuments(loadSite().taken()), '', '.xml')
}

export function GET({ props }: { readonly props: { readonly document: Document } }) {
  return answerWith(props.document)
}
