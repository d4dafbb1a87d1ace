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
  const aside = hidden === undefined ? '' : ` ${hidden}`
  // The text itself where it can be, since a copy of each takes as much memory as the records.
  const all = aside === '' ? content : `${title}${aside}${content.slice(title.length)}`
  // The indexer leaves out what has no words: a record of signs alone is found by its id.
  const words = /[\p{L}\p{N}]/u.test(content) ? all : `${all} ${id}`
  return { id, url, title: plain(title), hidden: plain(aside), words: plain(words) }
}

/** Half of a character is no text to the indexer, and a space without width its own mark between words. */
export function plain(text: string): string {
  return text.toWellFormed().replaceAll('\u200b', '')
}
