import type { Frame } from '../views/site.ts'

/** A file of the site that is no page. */
export interface Document {
  /** Its path below the site's own, without a slash before it: `feeds/moves.xml`. */
  readonly path: string
  readonly type: MediaType
  write(): string | Promise<string>
}

export type MediaType =
  | 'application/atom+xml'
  | 'application/feed+json'
  | 'application/json'
  | 'application/schema+json'
  | 'application/xml'
  | 'text/csv'
  | 'text/plain'

/** A document as the development server sends it, and as the build writes it. */
export async function answerWith(document: Document): Promise<Response> {
  return new Response(await document.write(), { headers: { 'content-type': `${document.type}; charset=utf-8` } })
}

/** The documents of a folder that have an ending, each with the name that stands between the two. */
export function routesTo(documents: readonly Document[], folder: string, ending: string) {
  return documents
    .filter(({ path }) => path.startsWith(folder) && path.endsWith(ending))
    .map((document) => ({
      params: { name: document.path.slice(folder.length, -ending.length) },
      props: { document },
    }))
}

/** The whole address of a path below the site's own. */
export function addressOf({ url, base }: Frame, path: string): string {
  return `${url}${base}/${path}`
}
