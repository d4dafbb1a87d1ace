import { withoutLoneReturns } from '../engine/index.ts'
import { readBibtex } from './bibtex.ts'
import { readCslJson } from './csl-json.ts'
import type { Fault, References } from './entry.ts'
import { inputLimits } from './limits.ts'
import { readRis } from './ris.ts'

export type { Entry, Fault, Label } from './entry.ts'
export { madeFrom, sourceOf, type Told } from './source-of.ts'

/** An input with what was read of it; offsets are those of the text. */
export interface Input extends References {
  readonly text: string
}

const formats = { bibtex: readBibtex, ris: readRis, 'csl-json': readCslJson }

/**
 * Reads BibTeX, RIS or CSL-JSON, whatever of them it is.
 *
 * @param name   of the file, whose ending tells where the text does not
 */
export function readReferences(name: string, bytes: Uint8Array): Input {
  const text = withoutLoneReturns(new TextDecoder('utf-8').decode(bytes))
  const refuse = (start: number, message: string, fix: string): Input => {
    return { text, entries: [], faults: [{ span: { start, end: start }, message, fix }] }
  }
  if (bytes.length > inputLimits.bytes) {
    return refuse(0, `It has more than ${inputLimits.bytes} bytes.`, 'Export fewer references at a time.')
  }
  const unreadable = text.search(/\0|\uFFFD/)
  if (unreadable >= 0) return refuse(unreadable, 'This is no text in UTF-8.', 'Export it as UTF-8.')
  const format = formatOf(name, text)
  if (format === undefined) {
    return refuse(0, 'This is no BibTeX, RIS or CSL-JSON.', 'Export it as one of these from your reference manager.')
  }
  const { entries, faults } = formats[format](text)
  if (entries.length > inputLimits.entries) {
    return refuse(0, `It has more than ${inputLimits.entries} entries.`, 'Export fewer references at a time.')
  }
  const nothing: Fault[] = entries.length + faults.length > 0 ? [] : [empty]
  return { text, entries, faults: firstOf([...faults, ...nothing].sort((a, b) => a.span.start - b.span.start)) }
}

const empty: Fault = { span: { start: 0, end: 0 }, message: 'It has no references.', fix: 'Export some.' }

/** As many faults as anybody reads, and how many are left. */
function firstOf(faults: readonly Fault[]): readonly Fault[] {
  const next = faults[inputLimits.faults]
  if (next === undefined) return faults
  const message = `From here on ${faults.length - inputLimits.faults} more faults are not told.`
  return [...faults.slice(0, inputLimits.faults), { span: next.span, message, fix: 'Mend those above first.' }]
}

function formatOf(name: string, text: string): keyof typeof formats | undefined {
  if (/^\s*[[{]/.test(text)) return 'csl-json'
  if (/^TY {1,2}- ?/m.test(text)) return 'ris'
  if (/@[ \t]*[a-z]\w*\s*[{(]/i.test(text)) return 'bibtex'
  const [, ending = ''] = /\.(\w+)$/.exec(name.toLowerCase()) ?? []
  return ({ bib: 'bibtex', bibtex: 'bibtex', ris: 'ris', json: 'csl-json' } as const)[ending]
}
