import type { PassageRecord, Span } from '../../engine/index.ts'

/** Words that are looked for whole; of more, the first and the last few. */
const fewWords = 12
const wordsOfEnd = 4

/**
 * An address that a browser opens at some words of a passage, by a text directive (WICG, URL Fragment Text Directives,
 * 2023); a PDF at the page that the passage names, if it names one.
 *
 * @param spans  the words, in the text of the passage
 */
export function addressOfWords(address: string, { text, at }: PassageRecord, spans: readonly Span[]): string {
  if (/\.pdf(?:$|[?#])/i.test(address)) {
    const [, page] = /\bp(?:age|\.)? ?(\d{1,5})\b/i.exec(at ?? '') ?? []
    return page === undefined || address.includes('#') ? address : `${address}#page=${page}`
  }
  const directives = spans.map((span) => `text=${directiveOf(text, span)}`)
  return `${address}${address.includes('#') ? '' : '#'}:~:${directives.join('&')}`
}

/** `prefix-,start,end`, of which the prefix stands only where the words alone do not say which place is meant. */
function directiveOf(text: string, { start, end }: Span): string {
  const words = wordsOf(text.slice(start, end))
  const sought =
    words.length > fewWords
      ? [words.slice(0, wordsOfEnd), words.slice(-wordsOfEnd)].map(encoded).join()
      : encoded(words)
  const isAlone = placesOf(words, text) === 1
  const before = wordsOf(text.slice(0, start)).slice(-wordsOfEnd)
  return isAlone || before.length === 0 ? sought : `${encoded(before)}-,${sought}`
}

/** How often words stand in a text; browsers do not tell capitals from small letters. */
function placesOf(words: readonly string[], text: string): number {
  return wordsOf(text).join(' ').toLowerCase().split(words.join(' ').toLowerCase()).length - 1
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

/** A hyphen would end a prefix. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D')
}
