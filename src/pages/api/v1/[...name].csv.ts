import { apiDocuments } from '../../../documents/api/api.ts'
import { answerWith, type Document, routesTo } from '../../../documents/document.ts'
import { loadSite } from '../../../site.ts'

export async function getStaticPaths() {
  return routesTo(apiDocuments(await loadSite()), 'api/v1/', '.csv')
}

export function GET({ props }: { readonly props: { readonly document: Document } }) {
  return answerWith(props.document)
}
