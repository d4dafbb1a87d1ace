import { paths } from '../../engine/index.ts'
import type { Taken } from '../../views/taken/taken.ts'
import type { Document } from '../document.ts'
import { atomText } from './atom.ts'
import { jsonFeedText } from './json-feed.ts'

/** Every feed, in both forms. */
export function feedDocuments({ frame, allFeeds }: Pick<Taken, 'frame' | 'allFeeds'>): Document[] {
  return allFeeds.flatMap(({ id, view: from }): Document[] => {
    return [
      { path: paths.feed(id, 'xml'), type: 'application/atom+xml', from, write: () => atomText(from(), frame) },
      {
        path: paths.feed(id, 'json'),
        type: 'application/feed+json',
        from,
        write: () => jsonFeedText(from(), frame),
      },
    ]
  })
}
