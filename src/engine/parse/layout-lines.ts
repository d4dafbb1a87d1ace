import { labelNames } from '../schema/schemas.ts'

/** A line of a text in YAML, and what stands in it as an editor sees it. */
export interface LaidLine {
  readonly number: number
  /** The offset of its beginning. */
  readonly start: number
  /** How many spaces it begins with. */
  readonly indent: number
  readonly text: string
  /** How far what follows its dash stands behind that; undefined for what is no item. */
  readonly dash: number | undefined
  readonly label: string | undefined
  /** Whether a blank is missing behind the label's colon. */
  readonly isGlued: boolean
  /** A word that may be a label, where one would stand and has no colon. */
  readonly bare: string | undefined
  /** What follows the label, else the dash, without white space around it. */
  readonly value: string
}

const labelled = /^([\w$-]+|"[^"]*"|'[^']*')[ \t]*:(?=[ \t]|$)/
/** A label whose blank is missing behind the colon. */
const glued = /^([\w-]+)[:：](?=[^\s/])/
const bare = /^([\w-]+)(?=\s|$)/

/** The lines of a text, in order. */
export function* laidLines(text: string): Generator<LaidLine> {
  let number = 0
  let start = 0
  for (const written of text.split(/\r\n|\n|\r/)) {
    number += 1
    yield laidLine(written, number, start)
    start += written.length
    start += text.startsWith('\r\n', start) ? 2 : 1
  }
}

function laidLine(text: string, number: number, start: number): LaidLine {
  const indent = text.length - text.replace(/^ +/, '').length
  // A dash without a blank is taken for one all the same: the parser tells of that.
  const [dash] = /^-(?:[ \t]+|$|(?=[A-Za-z]))/.exec(text.slice(indent)) ?? []
  const content = text.slice(indent + (dash?.length ?? 0))
  const written = labelled.exec(content)
  const [whole = '', label] = written ?? known(glued.exec(content))
  const [, word] = label === undefined ? known(bare.exec(content)) : []
  return {
    number,
    start,
    indent,
    text,
    dash: dash === undefined ? undefined : Math.max(dash.length, 2),
    label,
    isGlued: !written && label !== undefined,
    bare: word,
    value: content.slice(whole.length).trim(),
  }
}

/** What was found if its first part is a label that some record has; else nothing. */
function known(found: RegExpExecArray | null): readonly string[] {
  return found && labelNames.has(found[1] ?? '') ? found : []
}
