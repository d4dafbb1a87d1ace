import {
  collectionNames,
  filesFor,
  folderKinds,
  kinds,
  paths,
  recordsPerFile,
  subjectPages,
} from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type FeedLink, pageFeed, siteFeeds, voiceFeed } from '../taken/feed-link.ts'

/** A file that readers take away. */
export interface FileLink {
  readonly href: string
  readonly name: string
  /** What is in it: "214 claims, in 2 files". */
  readonly holds: string
}

/** What there is to take away. */
export interface TakeAwayView {
  readonly feeds: readonly { readonly label: string; readonly feed: FeedLink }[]
  readonly files: readonly FileLink[]
  readonly schemas: readonly FileLink[]
  /** What machines look for at the top of a site. */
  readonly machines: readonly FileLink[]
}

export function takeAwayView(context: Context): TakeAwayView {
  const { garden, hrefs, words } = context
  const file = (path: string, holds: string): FileLink => {
    return { href: hrefs.to(path), name: path.replace(/^api\/v1\//, ''), holds }
  }
  const schema = (name: string, holds: string): FileLink => ({
    href: hrefs.to(paths.schema(`api/${name}`)),
    name,
    holds,
  })
  return {
    feeds: [
      ...Object.values(siteFeeds(context)).map((feed: FeedLink) => ({ label: feed.title, feed })),
      ...subjectPages(garden).map((page) => ({
        label: words.say('takeAway.feedOfPage', { page: page.record.title }),
        feed: pageFeed(context, page),
      })),
      ...[...garden.voices.values()].map((voice) => ({
        label: words.say('takeAway.feedOfVoice', { voice: voice.record.name }),
        feed: voiceFeed(context, voice),
      })),
    ],
    files: [
      file(paths.garden, words.say('takeAway.garden')),
      ...folderKinds.map((kind) => {
        const { many } = kinds[kind]
        const { size } = garden[many]
        const files = filesFor(size, recordsPerFile)
        return file(paths.data(many, 1), words.say(`takeAway.${many}`, { count: size, files }))
      }),
      file(paths.table, words.say('takeAway.table')),
      file(paths.citations, words.say('takeAway.citations')),
      file(paths.figures, words.say('takeAway.figures')),
    ],
    schemas: [
      schema('garden', words.say('takeAway.gardenSchema')),
      ...collectionNames.map((name) => schema(name, words.say(`takeAway.${name}Schema`))),
      schema('shared', words.say('takeAway.sharedSchema')),
    ],
    machines: [file(paths.sitemap, words.say('takeAway.sitemap')), file(paths.llms, words.say('takeAway.llms'))],
  }
}
