/** What XML 1.0 has no way to write, not even escaped: most control characters, halves of pairs, non-characters. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text that every format can hold: what some have no way to write comes out as the sign for a lost character. */
export function writable(text: string): string {
  return text.replaceAll(unwritable, '\u{FFFD}')
}

/** A writable text in one line, without control characters. */
export function oneLine(text: string): string {
  return writable(text.replaceAll(/[\s\p{Cc}]+/gu, ' ')).trim()
}
