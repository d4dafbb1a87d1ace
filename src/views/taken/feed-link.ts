import { feedIdOf, type Page, paths, type SiteFeedId, type Voice } from '../../engine/index.ts'
import type { Hrefs } from '../hrefs.ts'

/** A feed as pages lead to it. */
export interface FeedLink {
  /** Its address below `/feeds/`, without an ending: `moves`, `pages/tides`. */
  readonly id: string
  readonly title: string
  readonly atom: string
  readonly json: string
}

/** The feeds of the whole site. */
export type SiteFeeds = Readonly<Record<SiteFeedId, FeedLink>>

export function siteFeeds(hrefs: Hrefs): SiteFeeds {
  return {
    moves: feedLink(hrefs, 'moves', 'Badges that moved'),
    downgrades: feedLink(hrefs, 'downgrades', 'Badges that went down'),
    river: feedLink(hrefs, 'river', 'The river'),
  }
}

export function pageFeed(hrefs: Hrefs, { id, record }: Page): FeedLink {
  return feedLink(hrefs, feedIdOf('page', id), `${record.title}: badges that moved`)
}

export function voiceFeed(hrefs: Hrefs, { id, record }: Voice): FeedLink {
  return feedLink(hrefs, feedIdOf('voice', id), `${record.name}: dispatches, and badges that moved`)
}

function feedLink(hrefs: Hrefs, id: string, title: string): FeedLink {
  return { id, title, atom: hrefs.to(paths.feed(id, 'xml')), json: hrefs.to(paths.feed(id, 'json')) }
}
