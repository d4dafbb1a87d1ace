import type { Frame } from '../../views/site.ts'
import type { FeedView } from '../../views/taken/feeds.ts'
import { answeringFor } from '../answering.ts'
import { jsonText } from '../api/json.ts'
import { writable } from '../characters.ts'
import { entryHtml } from './entry-html.ts'
import { instantOf } from './instant.ts'

/** A feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
export function jsonFeedText(view: FeedView, frame: Frame): string {
  const at = (path: string): string => frame.url + path
  const { name, url } = answeringFor(frame)
  return jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title: writable(`${view.title} · ${frame.title}`),
    home_page_url: at(view.href),
    feed_url: at(view.json),
    ...(frame.tagline !== undefined && { description: writable(frame.tagline) }),
    language: frame.language,
    authors: [{ name: writable(name), url }],
    items: view.entries.map((entry) => ({
      id: at(entry.id),
      url: at(entry.href),
      title: writable(entry.title),
      content_html: entryHtml(entry),
      date_published: instantOf(entry.published),
      date_modified: instantOf(entry.updated),
      authors: [{ name: writable(entry.by.name), ...(entry.by.href !== undefined && { url: at(entry.by.href) }) }],
    })),
  })
}
