import { type Document, parseDocument } from 'yaml'

/** The YAML of a record within its file: the whole of a `.yaml` file, the front matter of a Markdown one. */
export interface Region {
  readonly before: string
  readonly yaml: string
  readonly after: string
  readonly document: Document.Parsed
  /** The line ending that the file uses. */
  readonly newline: '\n' | '\r\n'
}

/**
 * Takes a file apart without changing a byte: `before + yaml + after` is its text.
 *
 * @throws when its YAML does not parse: what cannot be read is not edited
 */
export function openRegion(path: string, text: string): Region {
  const [before, yaml, after] = partsOf(path, text)
  const document = parseDocument(yaml, { version: '1.2', keepSourceTokens: true })
  const [error] = document.errors
  if (error) throw new Error(`${path} cannot be edited before it can be read: ${error.message}`)
  return { before, yaml, after, document, newline: text.includes('\r\n') ? '\r\n' : '\n' }
}

/** What stands before the YAML of a record, the YAML, and what stands after it. */
export function partsOf(path: string, text: string): [string, string, string] {
  return path.endsWith('.md') ? splitFrontMatter(text) : ['', text, '']
}

/** The file's text with some of its YAML put in at an offset, in the file's own line ending. */
export function insertAt({ before, yaml, after, newline }: Region, offset: number, inserted: string): string {
  return before + yaml.slice(0, offset) + inserted.replaceAll('\n', newline) + yaml.slice(offset) + after
}

function splitFrontMatter(text: string): [string, string, string] {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0] ?? ''
  const closing = text.slice(opening.length).search(/^---[ \t]*\r?$/m)
  const end = closing < 0 ? text.length : opening.length + closing
  return [opening, text.slice(opening.length, end), text.slice(end)]
}
