import type { Frame } from '../views/site.ts'

/** A file of the site that is no page. */
export interface Document<Written = string> {
  /** Its path below the site's own, without a slash before it: `feeds/moves.xml`. */
  readonly path: string
  readonly type: MediaType
  /**
   * Plain data that it all follows from, with the frame: of what takes long to write. Where there is none, what is
   * written tells whether it is another.
   */
  readonly from?: () => unknown
  /** Asks for all that it is made from before it waits for anything. */
  write(): Written | Promise<Written>
}

export type MediaType =
  | 'application/atom+xml'
  | 'application/feed+json'
  | 'application/json'
  | 'application/schema+json'
  | 'application/xml'
  | 'image/png'
  | 'image/svg+xml'
  | 'text/csv'
  | 'text/plain'

/** The whole address of a path below the site's own. */
export function addressOf({ url, base }: Frame, path: string): string {
  return `${url}${base}/${path}`
}
