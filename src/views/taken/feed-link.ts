import { feedIdOf, type Page, paths, type SiteFeedId, type Voice } from '../../engine/index.ts'
import type { Context } from '../context.ts'

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

export function siteFeeds(context: Context): SiteFeeds {
  const { words } = context
  return {
    moves: feedLink(context, 'moves', words.say('feed.moves')),
    downgrades: feedLink(context, 'downgrades', words.say('feed.downgrades')),
    river: feedLink(context, 'river', words.say('feed.river')),
  }
}

export function pageFeed(context: Context, { id, record }: Page): FeedLink {
  return feedLink(context, feedIdOf('page', id), context.words.say('feed.ofPage', { page: record.title }))
}

export function voiceFeed(context: Context, { id, record }: Voice): FeedLink {
  return feedLink(context, feedIdOf('voice', id), context.words.say('feed.ofVoice', { voice: record.name }))
}

function feedLink({ hrefs }: Context, id: string, title: string): FeedLink {
  return { id, title, atom: hrefs.to(paths.feed(id, 'xml')), json: hrefs.to(paths.feed(id, 'json')) }
}
