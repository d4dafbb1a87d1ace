import { paths } from '../../engine/index.ts'
import type { Site } from '../../views/site.ts'
import { feedsOf } from '../../views/taken/feeds.ts'
import type { Document } from '../document.ts'
import { atomText } from './atom.ts'
import { jsonFeedText } from './json-feed.ts'

/** Every feed, in both forms. */
export function feedDocuments(site: Site): Document[] {
  const { frame } = site
  return feedsOf(site).flatMap((view): Document[] => [
    { path: paths.feed(view.id, 'xml'), type: 'application/atom+xml', write: () => atomText(view, frame) },
    { path: paths.feed(view.id, 'json'), type: 'application/feed+json', write: () => jsonFeedText(view, frame) },
  ])
}
