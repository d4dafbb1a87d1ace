import { type FolderKind, pathOf } from '../engine/index.ts'
import { schemaLine } from './schema-line.ts'
import { blockSnippet, type Value } from './snippet.ts'

/** A record that is not there yet: its file, relative to the garden, and its text. */
export interface NewRecord {
  readonly path: string
  readonly text: string
}

/** Writes a record with the line that lets editors explain it; the body, if any, stands below the labels. */
export function newRecord(
  kind: FolderKind,
  id: string,
  fields: { readonly [key: string]: Value | undefined },
  body = '',
): NewRecord {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const path = pathOf(kind, id)
  const yaml = `${schemaLine(kind)}\n${blockSnippet(given)}\n`
  return { path, text: path.endsWith('.md') ? `---\n${yaml}---\n\n${body}\n` : yaml }
}
