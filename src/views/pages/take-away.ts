import { collectionNames, folderKinds, kinds } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { counted } from '../parts/count.ts'
import { filesFor } from '../taken/data.ts'
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
  const { base } = hrefs
  const file = (name: string, holds: string): FileLink => ({ href: `${base}/api/v1/${name}`, name, holds })
  const schema = (name: string, holds: string): FileLink => {
    return { href: `${base}/api/v1/schemas/api/${name}.schema.json`, name, holds }
  }
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
      file('garden.json', 'where to begin, with the policy'),
      ...folderKinds.map((kind) => {
        const { one, many } = kinds[kind]
        const { size } = garden[many]
        return file(`${many}/1.json`, `${counted(size, one, many)}, in ${counted(filesFor(size), 'file')}`)
      }),
      file('claims.csv', 'all claims as a table, a line each'),
    ],
    schemas: [
      schema('garden', 'where to begin'),
      ...collectionNames.map((name) => schema(name, `each file of ${name}`)),
      schema('shared', 'what they share, the verdict among it'),
    ],
    machines: [
      { href: `${base}/sitemap.xml`, name: 'sitemap.xml', holds: 'the address of every page' },
      { href: `${base}/llms.txt`, name: 'llms.txt', holds: 'what language models should know of the site' },
    ],
  }
}
