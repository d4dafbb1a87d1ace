/**
 * Text from content made safe to print: control characters, terminal codes and characters that reorder text are
 * written out as `\u{…}`, so that nothing in a garden can move a cursor or forge a line.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (char) =>
    char === '\n' || char === '\t' ? char : `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return visible(text).replace(/[\n\t]+/g, ' ')
}
