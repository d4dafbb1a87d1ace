import { type Fault, type Finding, startOf } from '../diagnostic.ts'
import { type Schema, schemas } from '../schema/schemas.ts'
import type { Span } from '../span.ts'
import type { InputFile, Locate, Parsed, RecordKind } from '../types.ts'
import { dataOf } from './data.ts'
import { splitFrontMatter } from './front-matter.ts'
import { kindOf } from './kind-of.ts'
import { Lines } from './lines.ts'
import { locator } from './locate.ts'
import { readYaml } from './yaml.ts'

type Refusal = Extract<InputFile, { refused: string }>['refused']

/** Reads one file: a record with all that is wrong with its form, or only faults when it is no record. */
export function parse(file: InputFile): Parsed | { readonly kind: undefined; readonly faults: readonly Fault[] } {
  const kinship = kindOf(file.path)
  if ('refused' in file) return stray(file.path, refusals[file.refused])
  if ('stray' in kinship) return stray(file.path, { message: kinship.stray, fix: kinship.fix })
  const { kind, id } = kinship
  const text = file.text.replace(/^\uFEFF/, '')
  const lines = new Lines(file.path, text)
  return {
    kind,
    id,
    path: file.path,
    ...(file.path.endsWith('.md') ? parseMarkdown(text, lines, kind) : parseYaml(text, lines, kind)),
  }
}

type Content = Pick<Parsed, 'data' | 'locate' | 'faults'>

function parseYaml(text: string, lines: Lines, kind: RecordKind): Content {
  return readRegion(text, 0, lines, schemas[kind])
}

function parseMarkdown(text: string, lines: Lines, kind: RecordKind): Content {
  const parts = splitFrontMatter(text)
  if ('message' in parts) {
    const place = lines.place(parts.span)
    return { data: undefined, locate: () => place, faults: [{ ...parts, rule: 'front-matter', place }] }
  }
  const front = readRegion(parts.yaml, parts.yamlStart, lines, schemas[kind])
  const { body, bodyStart } = parts
  if (body.trim() === '' || !isObject(front.data)) return front
  const locate: Locate = (pointer, part, span) =>
    pointer === '/body'
      ? lines.place(shifted(span ?? { start: 0, end: 0 }, bodyStart))
      : front.locate(pointer, part, span)
  return { ...front, data: { ...front.data, body }, locate }
}

function readRegion(yaml: string, offset: number, lines: Lines, schema: Schema): Content {
  const { document, faults } = readYaml(yaml)
  return {
    data: document && dataOf(document.contents, schema),
    locate: document ? locator(document, yaml, offset, lines) : () => lines.place({ start: 0, end: 0 }),
    faults: faults.map(({ rule, span, message, fix }) => ({
      rule,
      message,
      fix,
      place: lines.place(shifted(span, offset)),
    })),
  }
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function stray(path: string, words: Omit<Finding, 'place'>) {
  const fault: Fault = { rule: 'stray-file', place: startOf(path), ...words }
  return { kind: undefined, faults: [fault] }
}

const refusals: Record<Refusal, Omit<Finding, 'place'>> = {
  hidden: {
    message: 'This name starts with a dot, so that it is left out of the garden.',
    fix: 'If it is a record, take the dot away. If it is not, nothing needs to be done.',
    severity: 'note',
  },
  symlink: {
    message: 'This is a link to another place. A garden is read from its own folder alone.',
    fix: 'Put the file itself here.',
  },
  'not-text': { message: 'This is no text in UTF-8.', fix: 'Save it as UTF-8, or move it out of the garden.' },
  'too-large': { message: 'This file is far larger than any record.', fix: 'Split it, or move it out of the garden.' },
  'not-a-file': { message: 'This is neither a file nor a folder.', fix: 'Remove it from the garden.' },
  repository: {
    message: 'This folder is a git repository of its own: what changes in it could not be held against what it was.',
    fix: 'Commit its files to the repository of the garden, and remove its `.git`.',
  },
}
