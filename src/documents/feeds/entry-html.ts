import type { FeedEntry } from '../../views/feeds.ts'
import { writable } from '../characters.ts'
import { escaped } from '../escape.ts'

/** What an entry says, as HTML to be read away from the site: its links are whole addresses. */
export function entryHtml({ html, says, href }: FeedEntry, url: string): string {
  // The site's own HTML writes each link in this one way, and `<` in no other place.
  const whole = withoutHidden(html)
    .replaceAll('<a href="/', () => `<a href="${escaped(url)}/`)
    .replaceAll('<a href="#', () => `<a href="${escaped(url + href)}#`)
  // In Atom it stands in a section that this would end, which the writer sees to once, not each time.
  const contained = whole.replaceAll(']]>', ']]&gt;')
  const paragraphs = says.map((paragraph) => `<p>${escaped(paragraph)}</p>`)
  return [writable(contained), ...paragraphs].filter((part) => part !== '').join('\n')
}

/** Leaves out what only the site's own style sheet shows, such as notes in the margin: they stand at the end as well. */
function withoutHidden(html: string): string {
  let depth = 0
  return html
    .split(/(<\/?span\b[^>]*>)/)
    .filter((part) => {
      const isOpening = part.startsWith('<span')
      if (isOpening && (depth > 0 || part.endsWith(' hidden>'))) depth += 1
      const isHidden = depth > 0
      if (part === '</span>' && depth > 0) depth -= 1
      return !isHidden
    })
    .join('')
}
