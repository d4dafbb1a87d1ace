import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import { didYouMean, isDay, kindOf, normaliseArxiv, normaliseDoi } from '../engine/index.ts'
import { childOf, resolved, type Schema, schemas } from '../engine/schema/schemas.ts'
import { openRegion } from './region.ts'
import { schemaLine } from './schema-line.ts'
import { flowSnippet } from './snippet.ts'

/** A record mended, and what was done to it, in words. */
export interface Fixed {
  readonly text: string
  readonly done: readonly string[]
}

interface Change {
  readonly start: number
  readonly end: number
  readonly put: string
  readonly says: string
}

/**
 * Mends what can be mended without a doubt: a misspelt label, a day in another form, a DOI or an arXiv id given as an
 * address, a missing schema line. Every other byte stays. What cannot be read is left alone.
 *
 * @param withSchemas  whether the schemas lie beside the garden, so that a line can point at them
 */
export function fixRecord(path: string, text: string, withSchemas: boolean): Fixed {
  const kinship = kindOf(path)
  if ('stray' in kinship) return { text, done: [] }
  const region = readable(path, text)
  if (!region) return { text, done: [] }
  const { yaml, before, after, document, newline } = region
  const { kind } = kinship
  const lacksLine = withSchemas && !yaml.includes('yaml-language-server:')
  const changes = changesIn(document.contents, schemas[kind])
  const mended = changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, put }) => all.slice(0, start) + put + all.slice(end), yaml)
  return {
    text: before + (lacksLine ? schemaLine(kind) + newline : '') + mended + after,
    done: [...(lacksLine ? ['put in the schema line'] : []), ...changes.map(({ says }) => says)],
  }
}

function readable(path: string, text: string): ReturnType<typeof openRegion> | undefined {
  try {
    return openRegion(path, text)
  } catch {
    return undefined
  }
}

function changesIn(node: ParsedNode | null, schema: Schema | undefined): Change[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => changesIn(item, childOf(schema, index, [])))
  if (!isMap(node)) return []
  const names = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))
  return node.items.flatMap(({ key, value }, index) => {
    const name = names[index] ?? ''
    const known = childOf(schema, name, {})
    const meant = known || !isScalar(key) ? undefined : spelling(name, names, schema)
    if (meant !== undefined) {
      return [{ start: key.range[0], end: key.range[1], put: meant, says: `wrote \`${meant}\` for \`${name}\`` }]
    }
    return isScalar(value) ? changeOf(value, name, known) : changesIn(value, known)
  })
}

/** The label that was meant, if there is one and it is not there already. */
function spelling(name: string, present: readonly string[], schema: Schema | undefined): string | undefined {
  const properties = Object.keys(schema ? (resolved(schema).properties ?? {}) : {})
  const meant = didYouMean(name, properties)
  return meant !== undefined && !present.includes(meant) ? meant : undefined
}

function changeOf(node: ParsedNode, name: string, schema: Schema | undefined): Change[] {
  const written = isScalar(node) ? (node.source ?? '') : ''
  const better = betterForm(written, name, schema?.format)
  if (better === undefined || better === written) return []
  const put = flowSnippet(better)
  return [{ start: node.range[0], end: node.range[1], put, says: `wrote \`${better}\` for \`${written}\`` }]
}

function betterForm(text: string, name: string, format: string | undefined): string | undefined {
  if (format === 'day' || format === 'settles') return dayIn(text)
  if (name === 'doi' && /^(https?:|doi:)/i.test(text)) return normaliseDoi(text)
  if (name === 'arxiv' && /^(https?:|arxiv:)/i.test(text)) return normaliseArxiv(text)
  return undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day that a text names in a form that can be read in one way only; `3/4/2026` cannot. */
function dayIn(text: string): string | undefined {
  const [, year, month, date] =
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text) ?? []
  const [, first, word, last] = /^(\d{1,2})\.? ([A-Za-z]{3,9})\.? (\d{4})$/.exec(text) ?? []
  const [, named, second, ended] = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text) ?? []
  const at = months.indexOf((word ?? named ?? '').slice(0, 3).toLowerCase()) + 1
  const parts =
    year !== undefined ? [year, month, date] : [last ?? ended, at > 0 ? String(at) : undefined, first ?? second]
  if (parts.some((part) => part === undefined)) return undefined
  const day = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
  return isDay(day) ? day : undefined
}
