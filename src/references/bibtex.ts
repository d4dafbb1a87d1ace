import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { type Block, blocksIn } from './bibtex-blocks.ts'
import type { Entry, Fault, Label, References } from './entry.ts'
import { inputLimits } from './limits.ts'
import { isObject, textOf } from './values.ts'

/** An entry as it is written, its values still in TeX. */
interface Written {
  readonly label: string
  readonly properties: Readonly<Record<string, string | number>>
}

/** What fields hold each value, the first that is there. */
const fieldsOf: Readonly<Record<Label, readonly string[]>> = {
  title: ['title'],
  type: [],
  author: ['author'],
  publisher: ['publisher', 'institution', 'organization', 'school', 'howpublished'],
  'container-title': ['journaltitle', 'journal', 'booktitle', 'maintitle'],
  issued: ['date', 'year'],
  URL: ['url', 'howpublished'],
  DOI: ['doi'],
  ISBN: ['isbn'],
  accessed: ['urldate'],
  arxiv: ['eprint'],
  licence: ['rights', 'copyright', 'license', 'licence'],
}

const noEntries = new Set(['comment', 'preamble', 'string'])

/** Reads BibTeX and BibLaTeX, each entry by itself, so that one that is broken takes no other down. */
export function readBibtex(text: string): References {
  const blocks = blocksIn(text)
  const textOfBlock = ({ span }: Block): string => text.slice(span.start, span.end)
  const macros = new Map(
    blocks.flatMap((block) =>
      block.type === 'string' && !faultOf(block) ? [[[...block.fields.keys()][0], textOfBlock(block)] as const] : [],
    ),
  )
  const entries: { readonly block: Block; readonly written: Written }[] = []
  const faults: Fault[] = []
  for (const block of blocks.filter(({ type }) => !noEntries.has(type))) {
    const fault = faultOf(block)
    const written = fault === undefined ? writtenIn(withMacros(textOfBlock(block), macros)) : undefined
    if (isWritten(written)) entries.push({ block, written })
    else faults.push(fault ?? unreadable(block, written))
  }
  const byLabel = new Map(entries.map(({ written }) => [written.label, written]))
  const read = entries.flatMap(({ block, written }): Entry[] => {
    const item = itemOf(written, byLabel)
    if (isObject(item)) return [entryOf(block, written, item)]
    faults.push(unreadable(block, item))
    return []
  })
  return { entries: read, faults }
}

function entryOf(
  { type, span, fields }: Block,
  { properties }: Written,
  item: Readonly<Record<string, unknown>>,
): Entry {
  const eprintOf = textOf(properties['eprinttype'] ?? properties['archiveprefix'])
  const rights = fieldsOf.licence.map((name) => textOf(properties[name])).find(Boolean)
  const arxiv = /^arxiv$/i.test(eprintOf ?? '') ? textOf(properties['eprint']) : undefined
  return {
    item: { ...item, type: typeOf(type, item, properties), arxiv, licence: rights },
    type: `@${type}`,
    span,
    locate(label) {
      const start = fieldsOf[label].map((name) => fields.get(name)).find((found) => found !== undefined)
      return start === undefined ? span : { start, end: start }
    },
  }
}

/** `@misc` is anything; some say what they are in a field. */
function typeOf(type: string, item: Readonly<Record<string, unknown>>, properties: Written['properties']): unknown {
  const said = type === 'misc' ? textOf(properties['type'])?.toLowerCase() : undefined
  return said === 'dataset' || said === 'software' ? said : item['type']
}

function faultOf({ span, depth, isClosed, type }: Block): Fault | undefined {
  const { entry, depth: deepest } = inputLimits
  if (!isClosed)
    return { span, message: `\`@${type}\` is never closed.`, fix: 'Close it with a `}`, and each value in it.' }
  if (depth > deepest)
    return { span, message: `Its braces stand more than ${deepest} deep.`, fix: 'Take the ones out that say nothing.' }
  if (span.end - span.start > entry)
    return {
      span,
      message: `It is longer than ${entry} letters.`,
      fix: 'Take out what is no reference, such as its abstract.',
    }
  return undefined
}

/** An entry with the abbreviations that it uses before it. */
function withMacros(entry: string, macros: ReadonlyMap<string | undefined, string>): string {
  const used = new Set([...entry.matchAll(/[=#]\s*([a-z_][\w:+-]*)/gi)].map(([, name = '']) => name.toLowerCase()))
  return [...[...used].flatMap((name) => macros.get(name) ?? []), entry].join('\n')
}

/** An entry as it is written, or what the parser says against it. */
function writtenIn(text: string): unknown {
  const settings = { forceType: '@biblatex/text', target: '@biblatex/entries+list', generateGraph: false } as const
  return attempt(() => (plugins.input.chain(text, settings) as readonly unknown[])[0])
}

/** An entry in CSL-JSON, with what it takes over from others, or what the parser says against it. */
function itemOf(written: Written, byLabel: ReadonlyMap<string, Written>): unknown {
  const { crossref, xdata } = written.properties
  const parents = [crossref, xdata].flatMap((label) => byLabel.get(textOf(label) ?? '') ?? [])
  const settings = { forceType: '@biblatex/entries+list', generateGraph: false } as const
  return attempt(() => (plugins.input.chain([written, ...parents], settings) as readonly unknown[])[0])
}

/** The parser throws what it finds wrong; an entry that is too much for it is no fault of ours. */
function attempt(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function isWritten(value: unknown): value is Written {
  return isObject(value) && !(value instanceof Error) && isObject(value['properties'])
}

function unreadable({ span, type }: Block, error: unknown): Fault {
  const [, wanted, got] = error instanceof Error ? (/expected "(\w+)", got "?(\w+)"?/.exec(error.message) ?? []) : []
  const why = wanted === undefined ? '' : `: \`${wanted}\` was awaited where there is \`${got}\``
  return {
    span,
    message: `\`@${type}\` cannot be read${why}.`,
    fix: 'It must read `@type{key, field = {value}, …}`, with a comma after each field.',
  }
}
