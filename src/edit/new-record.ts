import { blockSnippet, type Value } from './snippet.ts'

/** The kinds of record that can be made, with how deep their files lie and how they end. */
const files = {
  claim: { folder: 'claims', up: '../../../', ending: '.yaml' },
  source: { folder: 'sources', up: '../../', ending: '.yaml' },
  dispatch: { folder: 'river', up: '../../', ending: '.md' },
  voice: { folder: 'voices', up: '../../', ending: '.yaml' },
  page: { folder: 'pages', up: '../../', ending: '.md' },
} as const

export type NewKind = keyof typeof files

/** A record that is not there yet: its file, relative to the garden, and its text. */
export interface NewRecord {
  readonly path: string
  readonly text: string
}

/** Writes a record with the line that lets editors explain it; the body, if any, stands below the labels. */
export function newRecord(
  kind: NewKind,
  id: string,
  fields: { readonly [key: string]: Value | undefined },
  body = '',
): NewRecord {
  const { folder, up, ending } = files[kind]
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const schema = `# yaml-language-server: $schema=${up}schemas/${kind}.schema.json\n`
  const yaml = `${schema}${blockSnippet(given)}\n`
  return { path: `${folder}/${id}${ending}`, text: ending === '.md' ? `---\n${yaml}---\n\n${body}\n` : yaml }
}

/** A name for a record, made from words: lower case, hyphens, at most eight words. */
export function slugOf(words: string): string {
  const parts =
    words
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return parts.slice(0, 8).join('-')
}
