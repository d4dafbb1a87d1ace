import { Feed } from 'feed'
import { paths } from '../../engine/index.ts'
import type { Frame } from '../../views/site.ts'
import type { FeedView } from '../../views/taken/feeds.ts'
import { answeringFor } from '../answering.ts'
import { writable } from '../characters.ts'
import { escaped } from '../escape.ts'
import { entryHtml } from './entry-html.ts'
import { instantOf } from './instant.ts'

/** A feed as Atom 1.0, https://www.rfc-editor.org/rfc/rfc4287. */
export function atomText(view: FeedView, frame: Frame): string {
  const at = (path: string): string => frame.url + path
  const { name, url, email } = answeringFor(frame)
  const feed = new Feed({
    id: at(view.atom),
    title: plain(`${view.title} · ${frame.title}`),
    link: at(view.href),
    updated: new Date(instantOf(view.updated)),
    generator: 'Ripen',
    feedLinks: { atom: at(view.atom) },
    author: { name: plain(name), link: url, ...(email !== undefined && { email: plain(email) }) },
    ...(frame.tagline !== undefined && { description: plain(frame.tagline) }),
    ...(frame.licence !== undefined && { copyright: plain(frame.licence) }),
  })
  for (const entry of view.entries) {
    const { id, href, title, published, updated, by } = entry
    feed.addItem({
      id: at(id),
      link: at(href),
      title: escaped(title),
      published: new Date(instantOf(published)),
      date: new Date(instantOf(updated)),
      author: [{ name: plain(by.name), ...(by.href !== undefined && { link: at(by.href) }) }],
      content: entryHtml(entry),
    })
  }
  // The writer knows neither the language, whose tag holds letters, digits and hyphens, nor what browsers show it by.
  const style = `<?xml-stylesheet type="text/css" href="${escaped(`${frame.base}/${paths.feedStyle}`)}"?>`
  return feed.atom1().replace('<feed ', `${style}\n<feed xml:lang="${frame.language}" `)
}

/** A text that comes out as it is: the writer takes `&amp;` for an ampersand that was escaped already. */
function plain(text: string): string {
  return writable(text).replaceAll('&', '&amp;')
}
