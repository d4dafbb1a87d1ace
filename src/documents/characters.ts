/** What XML 1.0 has no way to write, not even escaped: most control characters, halves of pairs, non-characters. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text that every format can hold: what some have no way to write comes out as the sign for a lost character. */
export function writable(text: string): string {
  return text.replaceAll(unwritable, '\u{FFFD}')
}

/** Most texts hold letters and signs of the first few alphabets, with single spaces between: all else takes a closer look. */
const unusual = /[^ -~\xA1-\u167F\u2010-\u2027]|^ | $| {2}/

/** A writable text in one line, without control characters. */
export function oneLine(text: string): string {
  return unusual.test(text) ? writable(text.replaceAll(/[\s\p{Cc}]+/gu, ' ')).trim() : text
}
