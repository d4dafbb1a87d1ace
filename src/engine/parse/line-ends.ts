/**
 * A text whose every line ends with a line feed. A line may end with `\n`, `\r\n` or `\r`; lines and columns are the
 * same in both texts.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** The same in as many characters: a `\r\n` stays, so that offsets are the same in both texts. */
export function withoutLoneReturns(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n')
}

/** How the lines of a text end, as its first one does. */
export function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  const at = text.search(/[\r\n]/)
  if (text[at] !== '\r') return '\n'
  return text[at + 1] === '\n' ? '\r\n' : '\r'
}
