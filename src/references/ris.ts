import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'
import type { Span } from '../engine/index.ts'
import type { Entry, Fault, Label, References } from './entry.ts'
import { inputLimits } from './limits.ts'
import { isObject } from './values.ts'

/** A record from its `TY` to its `ER`, and where each tag stands. */
interface RisRecord {
  readonly span: { readonly start: number; end: number }
  readonly values: Map<string, string[]>
  readonly places: Map<string, Span>
  isClosed: boolean
}

const tagLine = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/

/** What tags hold each value, the first that is there. */
const tagsOf: Readonly<Record<Label, readonly string[]>> = {
  title: ['TI', 'T1', 'CT', 'BT'],
  type: ['TY'],
  author: ['AU', 'A1'],
  publisher: ['PB'],
  'container-title': ['T2', 'JO', 'JF', 'BT', 'J2', 'JA'],
  issued: ['DA', 'PY', 'Y1'],
  URL: ['UR', 'L2'],
  DOI: ['DO'],
  ISBN: ['SN'],
  accessed: ['Y2'],
  arxiv: ['UR'],
  licence: [],
}

/** Reads RIS, each record by itself. */
export function readRis(text: string): References {
  const faults: Fault[] = []
  const entries = recordsIn(text, faults).flatMap((record): Entry[] => {
    const entry = entryOf(record)
    if (entry === undefined) faults.push(unreadable(record.span))
    return entry ? [entry] : []
  })
  return { entries, faults }
}

function recordsIn(text: string, faults: Fault[]): RisRecord[] {
  const records: RisRecord[] = []
  let open: RisRecord | undefined
  let tag: string | undefined
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const span = { start, end }
    const [, name, value = ''] = tagLine.exec(line.trimEnd()) ?? []
    if (name === 'TY') {
      if (open) faults.push(unclosed(open.span))
      open = { span: { start, end }, values: new Map(), places: new Map(), isClosed: false }
    }
    if (name !== undefined && open === undefined && name !== 'ER') {
      faults.push({
        span,
        message: `\`${name}\` stands in no record.`,
        fix: 'A record starts with `TY  - ` and ends with `ER  - `.',
      })
    }
    if (name !== undefined) tag = name
    if (open && name === 'ER') {
      open.isClosed = true
      records.push(open)
      open = undefined
    } else if (open && tag !== undefined) {
      open.span.end = end
      put(open, tag, name === undefined ? line.trim() : value.trim(), name !== undefined, span)
    }
    start = end + 1
  }
  if (open) faults.push(unclosed(open.span))
  return records
}

/** A line without a tag goes on with the one before it. */
function put({ values, places }: RisRecord, tag: string, value: string, isNew: boolean, span: Span): void {
  if (value === '') return
  const held = values.get(tag) ?? []
  const last = held.at(-1)
  values.set(tag, isNew || last === undefined ? [...held, value] : [...held.slice(0, -1), `${last} ${value}`])
  if (!places.has(tag)) places.set(tag, span)
}

function entryOf({ values, places, span }: RisRecord): Entry | undefined {
  if (span.end - span.start > inputLimits.entry) return undefined
  const record = Object.fromEntries(
    [...values].map(([tag, [first, ...rest]]) => [tag, rest.length > 0 ? [first, ...rest] : first]),
  )
  const [type = ''] = values.get('TY') ?? []
  let item: unknown
  try {
    const settings = { forceType: '@ris/record', generateGraph: false } as const
    const read = plugins.input.chain({ ...record, TY: type.toUpperCase() }, settings)
    item = Array.isArray(read) ? read[0] : undefined
  } catch {
    return undefined
  }
  if (!isObject(item)) return undefined
  const [container] = tagsOf['container-title'].flatMap((tag) => values.get(tag) ?? [])
  return {
    // Where a thing stands, its number and how much of a day is read go by the type; a source takes them of any.
    item: {
      ...item,
      'container-title': item['container-title'] ?? container,
      ISBN: item['ISBN'] ?? values.get('SN'),
      issued: longestDate(tagsOf.issued.flatMap((tag) => values.get(tag) ?? [])),
      accessed: longestDate(values.get('Y2') ?? []),
    },
    type,
    span,
    locate: (label) => tagsOf[label].map((tag) => places.get(tag)).find((found) => found !== undefined) ?? span,
  }
}

/** Of days such as `2026/05/30/`, `2026///` and `2026` the one that says most, as CSL-JSON has it. */
function longestDate(days: readonly string[]): { readonly raw: string } | undefined {
  const [longest] = days
    .map((day) => day.replaceAll('/', '-').replace(/-+[^-]*[a-z][^-]*$|-+$/i, ''))
    .sort((a, b) => b.length - a.length)
  return longest === undefined ? undefined : { raw: longest }
}

function unclosed(span: Span): Fault {
  return { span, message: 'The record is never closed.', fix: 'End it with a line `ER  - `.' }
}

function unreadable(span: Span): Fault {
  return { span, message: 'The record cannot be read.', fix: 'Export it anew, or take it out.' }
}
