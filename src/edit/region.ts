import type { Document } from 'yaml'
import { lineEndOf, readYaml, splitFrontMatter, withoutLoneReturns } from '../engine/index.ts'
import { CannotEdit } from './cannot-edit.ts'

/**
 * The YAML of a record within its file: the whole of a `.yaml` file, the front matter of a Markdown one.
 * `before + written + after` is the file's text.
 */
export interface Region {
  readonly before: string
  /** As it stands in the file. */
  readonly written: string
  /** The same with every lone `\r` as `\n`, for the parser knows none: offsets are those of `written`. */
  readonly yaml: string
  readonly after: string
  readonly document: Document.Parsed
  /** The line ending that the file uses. */
  readonly newline: '\n' | '\r\n' | '\r'
}

/**
 * Takes a file apart without changing a byte.
 *
 * @throws CannotEdit when it is no sound YAML: what cannot be read is not edited
 */
export function openRegion(path: string, text: string): Region {
  const [before, written, after] = partsOf(path, text)
  const yaml = withoutLoneReturns(written)
  const { document, faults } = readYaml(yaml)
  const [fault] = faults
  if (!document || fault) throw unreadable(path, fault?.message)
  return { before, written, yaml, after, document, newline: lineEndOf(text) }
}

/**
 * What stands before the YAML of a record, the YAML, and what stands after it.
 *
 * @throws CannotEdit when nobody can tell
 */
export function partsOf(path: string, text: string): [string, string, string] {
  return path.endsWith('.md') ? splitPage(path, text) : ['', text, '']
}

function unreadable(path: string, why = 'it holds nothing.'): CannotEdit {
  return new CannotEdit(
    `${path} cannot be edited before it can be read: ${why}`,
    'Run `npm run check`, mend what it tells of this file, and try again.',
  )
}

/** The file's text with some of its YAML put in at an offset, in the file's own line ending. */
export function insertAt({ before, written, after, newline }: Region, offset: number, inserted: string): string {
  return before + written.slice(0, offset) + inserted.replaceAll('\n', newline) + written.slice(offset) + after
}

function splitPage(path: string, text: string): [string, string, string] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const parts = splitFrontMatter(text.slice(mark))
  if ('message' in parts) throw unreadable(path, parts.message)
  const start = mark + parts.yamlStart
  const end = start + parts.yaml.length
  return [text.slice(0, start), text.slice(start, end), text.slice(end)]
}
