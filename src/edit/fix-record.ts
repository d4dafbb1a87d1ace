import { kindOf, type RecordKind, withoutLoneReturns } from '../engine/index.ts'
import { Lines } from '../engine/parse/lines.ts'
import { schemas } from '../engine/schema/schemas.ts'
import type { Known } from './better-form.ts'
import { CannotEdit } from './cannot-edit.ts'
import { type Change, changesIn, withChanges } from './changes.ts'
import { quoteColons } from './quote-colons.ts'
import { openRegion, partsOf } from './region.ts'
import { namesSchema, schemaLine } from './schema-line.ts'

/** A piece of a record that was mended. */
export interface Mend {
  /** Where it stands, counted from 1. */
  readonly line: number
  /** What stood there; empty for nothing. */
  readonly was: string
  readonly is: string
}

/** A record mended, and what was done to it, in file order. */
export interface Fixed {
  readonly text: string
  readonly done: readonly Mend[]
}

/** What a record is mended by, besides its schema. */
export interface Surroundings {
  /** Whether records of the garden name their schema, so that one which does not lacks a line. */
  readonly withSchemas: boolean
  readonly known: Known
}

/**
 * Mends what can be mended without a doubt: a misspelt label, word or id where only one can be meant, a day in another
 * form, a DOI or an arXiv id given as an address, a value that lacks quotes for its colon, a missing schema line. Every
 * other byte stays. What cannot be read even so is left alone.
 */
export function fixRecord(path: string, text: string, { withSchemas, known }: Surroundings): Fixed {
  const kinship = kindOf(path)
  if ('stray' in kinship) return { text, done: [] }
  const { kind } = kinship
  const parts = ifReadable(() => partsOf(path, text))
  if (!parts) return { text, done: [] }
  const [before, written, after] = parts
  const asItStands = ifReadable(() => openRegion(path, text))
  const quotes = asItStands ? [] : quoteColons(withoutLoneReturns(written))
  const readable = before + withChanges(written, quotes) + after
  const region = asItStands ?? (quotes.length > 0 ? ifReadable(() => openRegion(path, readable)) : undefined)
  if (!region) return { text, done: [] }
  const quoted = told(text, before.length, quotes)
  const { document, newline } = region
  const line = withSchemas ? missingLine(region.yaml, kind, newline) : []
  const changes = [...line, ...changesIn(document.contents, schemas[kind], known)]
  return {
    text: region.before + withChanges(region.written, changes) + region.after,
    done: [...told(readable, before.length, changes), ...quoted].sort((a, b) => a.line - b.line),
  }
}

/** What is found in a record; undefined when it cannot be read. */
function ifReadable<T>(find: () => T): T | undefined {
  try {
    return find()
  } catch (error) {
    if (error instanceof CannotEdit) return undefined
    throw error
  }
}

/** The line that lets editors explain a record, if it has none. A mark of the byte order stays first. */
function missingLine(yaml: string, kind: RecordKind, newline: string): Change[] {
  const start = yaml.startsWith('\uFEFF') ? 1 : 0
  return namesSchema(yaml) ? [] : [{ start, end: start, put: schemaLine(kind) + newline }]
}

function told(text: string, offset: number, changes: readonly Change[]): Mend[] {
  const lines = new Lines('', withoutLoneReturns(text))
  return changes.map(({ start, end, put }) => ({
    line: lines.point(offset + start).line,
    was: text.slice(offset + start, offset + end),
    is: put.trimEnd(),
  }))
}
