import { paths } from '../engine/index.ts'
import type { Frame } from '../views/site.ts'
import { addressOf, type Document } from './document.ts'

/** That everything may be read by machines, and where to begin, https://www.rfc-editor.org/rfc/rfc9309. */
export function robotsDocument(frame: Frame): Document {
  const write = (): string => `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(frame, paths.sitemap)}\n`
  return { path: paths.robots, type: 'text/plain', write }
}
