/** How a text is written in YAML: with which quotes, below a `|` or `>`, or as it is. */
export type ScalarStyle = 'single' | 'double' | 'block' | 'plain'

/**
 * For each character of a scalar's value, where it stands in the scalar's source. A run of white space is matched with
 * the run it was folded from.
 *
 * @returns undefined where escapes hide the value
 */
export function alignment(value: string, source: string, style: ScalarStyle): number[] | undefined {
  const offsets: number[] = []
  let at = contentStart(source, style)
  if (!isSpace(value[0])) at = skipSpace(source, at)
  for (let index = 0; index < value.length; index += 1) {
    const char = value[index]
    if (isSpace(char)) {
      if (!isSpace(value[index - 1])) offsets.push(at)
      else offsets.push(offsets[index - 1] ?? at)
      if (!isSpace(value[index + 1])) at = skipSpace(source, at)
      continue
    }
    if (source[at] !== char) return undefined
    offsets.push(at)
    at += style === 'single' && char === "'" ? 2 : 1
  }
  return offsets
}

function contentStart(source: string, style: ScalarStyle): number {
  if (style === 'single' || style === 'double') return 1
  if (style === 'block') return source.indexOf('\n') + 1
  return 0
}

function skipSpace(source: string, from: number): number {
  let at = from
  while (isSpace(source[at])) at += 1
  return at
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === '\t'
}
