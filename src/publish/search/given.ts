import type { SearchRecord } from '../../views/taken/search-records.ts'

/** A record as the indexer is given it: all that decides what becomes of it there. */
export interface Given {
  readonly id: string
  readonly url: string
  readonly title: string
  /** Words that are never shown, after a space; empty for none. */
  readonly hidden: string
  /** All its words in the order of what they are worth, since the indexer gives the first place of a word. */
  readonly words: string
}

export function givenOf({ id, url, title, hidden, content }: SearchRecord): Given {
  // The indexer leaves out what has no words: a record of signs alone is found by its id.
  const rest = /[\p{L}\p{N}]/u.test(content) ? content.slice(title.length) : `${content.slice(title.length)} ${id}`
  const given = { title: plain(title), hidden: hidden === undefined ? '' : plain(` ${hidden}`) }
  return { id, url, ...given, words: `${given.title}${given.hidden}${plain(rest)}` }
}

/** Half of a character is no text to the indexer, and a space without width its own mark between words. */
export function plain(text: string): string {
  return text.toWellFormed().replaceAll('\u200b', '')
}
