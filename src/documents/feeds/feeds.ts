import { paths } from '../../engine/index.ts'
import type { FeedView } from '../../views/taken/feeds.ts'
import type { Taken } from '../../views/taken/taken.ts'
import type { Document } from '../document.ts'
import { atomText } from './atom.ts'
import { jsonFeedText } from './json-feed.ts'

/** Every feed, in both forms. */
export function feedDocuments({ frame, feedViews }: Pick<Taken, 'frame' | 'feedViews'>): Document[] {
  return feedViews.flatMap((view): Document[] => {
    const from = (): FeedView => view
    return [
      { path: paths.feed(view.id, 'xml'), type: 'application/atom+xml', from, write: () => atomText(view, frame) },
      {
        path: paths.feed(view.id, 'json'),
        type: 'application/feed+json',
        from,
        write: () => jsonFeedText(view, frame),
      },
    ]
  })
}
