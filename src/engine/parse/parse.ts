import { type Fault, type Finding, startOf } from '../diagnostic.ts'
import { isObject } from '../group.ts'
import type { RecordFile, TextFile } from '../input-file.ts'
import { isFolderKind } from '../kinds.ts'
import { type Schema, schemas } from '../schema/schemas.ts'
import type { Span } from '../span.ts'
import type { Locate, Parsed, RecordKind } from '../valid.ts'
import { conflictIn, conflictWords } from './conflict.ts'
import { cutTexts } from './cut-texts.ts'
import { dataOf } from './data.ts'
import { splitFrontMatter } from './front-matter.ts'
import { kindOf, type Stray } from './kind-of.ts'
import { withLineFeeds } from './line-ends.ts'
import { Lines } from './lines.ts'
import { locator } from './locate.ts'
import { misplacedRecord } from './misplaced.ts'
import { type Outline, outlineOf } from './outline.ts'
import { refusalOf } from './refusal.ts'
import { readYaml } from './yaml.ts'
import type { YamlFault } from './yaml-fault.ts'

/** A record that was read, and where all of it stands. */
type Read = Parsed & { readonly outline: Outline | undefined }

/** A file that is no record; where it was to be one, naming that record is no fault of its own. */
type Unread = (Parsed & { readonly data: undefined }) | { readonly kind: undefined; readonly faults: readonly Fault[] }

/**
 * Reads one file: a record with all that is wrong with its form, or only faults when it is no record.
 *
 * @param language  of the garden, if it is known: by its rules other names are proposed
 */
export function parse(file: RecordFile, language?: string): Read | Unread {
  const { path } = file
  const kinship = kindOf(path, language)
  if ('stray' in kinship) return parseStray(file, kinship, language)
  if ('refused' in file) return unread(path, kinship, { rule: 'stray-file', ...refusalOf(file) })
  const { kind, id } = kinship
  const text = readable(file.text)
  const lines = new Lines(path, text)
  const isMarkdown = path.endsWith('.md')
  const conflict = conflictIn(text, !isMarkdown)
  if (conflict) return unread(path, kinship, { rule: 'yaml-syntax', place: lines.place(conflict), ...conflictWords })
  const content = isMarkdown ? parseMarkdown(text, lines, kind) : parseYaml(text, lines, kind)
  const misplaced = isFolderKind(kind) ? misplacedRecord(path, content.data, kind, language) : undefined
  if (misplaced) return unread(path, misplaced.meant, strayFault(path, misplaced))
  return { kind, id, path, ...content }
}

/** Reads YAML that is no record: its data by a schema, where all of it stands, and what is wrong with its form. */
export function parseSettings({ path, text: written }: TextFile, schema: Schema): Content {
  const text = readable(written)
  const lines = new Lines(path, text)
  const conflict = conflictIn(text, true)
  if (!conflict) return readRegion(text, 0, lines, schema)
  const place = lines.place(conflict)
  const fault: Fault = { rule: 'yaml-syntax', place, ...conflictWords }
  return { data: undefined, outline: undefined, locate: () => place, faults: [fault] }
}

/** What lies where no record does may still be one by its labels, and then belongs elsewhere. */
function parseStray(
  file: RecordFile,
  { stray, fix, among, meant, mayBeRecord }: Stray,
  language: string | undefined,
): Unread {
  const { path } = file
  if ('refused' in file && file.refused !== 'not-text')
    return unread(path, meant, { rule: 'stray-file', ...refusalOf(file) })
  const misplaced =
    mayBeRecord && 'text' in file ? misplacedRecord(path, labelsOf(file.text), among, language) : undefined
  if (misplaced) return unread(path, misplaced.meant, strayFault(path, misplaced))
  return unread(path, meant, strayFault(path, { message: stray, fix }))
}

/** The labels of a text that may be a record, whatever its name. */
function labelsOf(written: string): unknown {
  const text = readable(written)
  const lines = new Lines('', '')
  return (text.startsWith('---') ? parseMarkdown(text, lines, 'page') : parseYaml(text, lines, 'claim')).data
}

/** A text as all that follows takes it: lines and columns are those of the file. */
function readable(text: string): string {
  return withLineFeeds(text.replace(/^\uFEFF/, ''))
}

function unread(
  path: string,
  meant: { readonly kind: RecordKind; readonly id: string } | undefined,
  fault: Fault,
): Unread {
  if (!meant) return { kind: undefined, faults: [fault] }
  return { ...meant, path, data: undefined, locate: () => fault.place, faults: [fault] }
}

type Content = Pick<Read, 'data' | 'outline' | 'locate' | 'faults'>

function parseYaml(text: string, lines: Lines, kind: RecordKind): Content {
  return readRegion(text, 0, lines, schemas[kind])
}

function parseMarkdown(text: string, lines: Lines, kind: RecordKind): Content {
  const parts = splitFrontMatter(text)
  if ('message' in parts) {
    const place = lines.place(parts.span)
    const { rule, message, fix } = parts
    return { data: undefined, outline: undefined, locate: () => place, faults: [{ rule, place, message, fix }] }
  }
  const front = readRegion(parts.yaml, parts.yamlStart, lines, schemas[kind])
  const { body, bodyStart } = parts
  if (body.trim() === '' || !isObject(front.data)) return front
  return {
    ...front,
    data: { ...front.data, body },
    outline: front.outline && { ...front.outline, body: bodyStart },
    locate: withBody(front.locate, bodyStart, lines),
  }
}

function withBody(locate: Locate, bodyStart: number, lines: Lines): Locate {
  return (pointer, part, span) =>
    pointer === '/body' ? lines.place(shifted(span ?? { start: 0, end: 0 }, bodyStart)) : locate(pointer, part, span)
}

/**
 * Finds the places of a record that was read before from its outline, without reading it again.
 *
 * @param file     the same file, in which no fault was found
 * @param outline  of its YAML
 */
export function placesOf({ path, text: written }: TextFile, outline: Outline): Locate {
  const text = readable(written)
  const lines = new Lines(path, text)
  // The first line of Markdown is the fence, which was found in its place.
  const yamlStart = path.endsWith('.md') ? text.indexOf('\n') + 1 : 0
  const locate = locator(outline, text.slice(yamlStart), yamlStart, lines)
  const { body: bodyStart } = outline
  return bodyStart === undefined ? locate : withBody(locate, bodyStart, lines)
}

function readRegion(yaml: string, offset: number, lines: Lines, schema: Schema): Content {
  const { document, faults: amiss } = readYaml(yaml)
  const cut = document ? cutTexts(document.contents, schema, yaml) : []
  const faults: readonly YamlFault[] = [...amiss, ...cut]
  const outline = document?.contents ? outlineOf(document.contents, yaml) : undefined
  const isKept = document && !cut.some(({ isWhole }) => isWhole)
  return {
    data: isKept ? dataOf(document.contents, schema) : undefined,
    outline,
    locate: document ? locator(outline, yaml, offset, lines) : () => lines.place({ start: 0, end: 0 }),
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

function strayFault(path: string, words: Omit<Finding, 'place'>): Fault {
  return { rule: 'stray-file', place: startOf(path), message: words.message, fix: words.fix }
}
