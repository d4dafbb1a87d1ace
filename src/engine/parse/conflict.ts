import type { Span } from '../span.ts'

/** The lines that git puts around what it could not merge, and what stands between the two sides. */
const bracket = /^(?:<{7}|>{7})(?: .*)?$/m
const middle = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/m

/**
 * The first mark of a merge that was not finished. A line of seven `=` or `|` alone may be Markdown, and is such a mark
 * in YAML or where git's other marks stand in the text.
 */
export function conflictIn(text: string, isYaml: boolean): Span | undefined {
  if (!isYaml && !bracket.test(text)) return undefined
  const found = middle.exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

/** What to say of such a mark. */
export const conflictWords = {
  message: 'This is a mark of a merge that was not finished: the file holds two versions of what stands around it.',
  fix:
    'Between `<<<<<<<` and `=======` stands one version, from there to `>>>>>>>` the other. ' +
    'Keep the lines that shall stand, delete the others and every line of marks.',
}
