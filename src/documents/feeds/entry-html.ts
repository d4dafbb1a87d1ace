import type { FeedEntry } from '../../views/taken/feeds.ts'
import { writable } from '../characters.ts'
import { escaped } from '../escape.ts'

/** What an entry says, as HTML. */
export function entryHtml({ html, says }: FeedEntry): string {
  // In Atom it stands in a section that this would end, which the writer sees to once, not each time.
  const contained = html.replaceAll(']]>', ']]&gt;')
  const paragraphs = says.map((paragraph) => `<p>${escaped(paragraph)}</p>`)
  return [writable(contained), ...paragraphs].filter((part) => part !== '').join('\n')
}
