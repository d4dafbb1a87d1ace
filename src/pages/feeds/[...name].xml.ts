import { answerWith, type Document, routesTo } from '../../documents/document.ts'
import { feedDocuments } from '../../documents/feeds/feeds.ts'
import { loadSite } from '../../site.ts'

export function getStaticPaths() {
  return routesTo(feedDocuments(loadSite().taken()), 'feeds/', '.xml')
}

export function GET({ props }: { readonly props: { readonly document: Document } }) {
  return answerWith(props.document)
}
