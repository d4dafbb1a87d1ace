import { collectionNames, counted, filesFor, folderKinds, kinds, paths, recordsPerFile } from '../../engine/index.ts'
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

export function takeAwayView({ garden, hrefs }: Context): TakeAwayView {
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
      ...Object.values(siteFeeds(hrefs)).map((feed: FeedLink) => ({ label: feed.title, feed })),
      ...[...garden.pages.values()].map((page) => ({ label: `On ${page.record.title}`, feed: pageFeed(hrefs, page) })),
      ...[...garden.voices.values()].map((voice) => ({
        label: `By ${voice.record.name}`,
        feed: voiceFeed(hrefs, voice),
      })),
    ],
    files: [
      file(paths.garden, 'where to begin, with the policy'),
      ...folderKinds.map((kind) => {
        const { one, many } = kinds[kind]
        const { size } = garden[many]
        const files = counted(filesFor(size, recordsPerFile), 'file')
        return file(paths.data(many, 1), `${counted(size, one, many)}, in ${files}`)
      }),
      file(paths.table, 'all claims as a table, a line each'),
    ],
    schemas: [
      schema('garden', 'where to begin'),
      ...collectionNames.map((name) => schema(name, `each file of ${name}`)),
      schema('shared', 'what they share, the verdict among it'),
    ],
    machines: [
      file(paths.sitemap, 'the address of every page'),
      file(paths.llms, 'what language models should know of the site'),
    ],
  }
}
