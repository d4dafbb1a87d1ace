import { type Fault, startOf } from './diagnostic.ts'
import type { RecordFile, TextFile } from './input-file.ts'
import { forEachKind } from './kinds.ts'
import type { Memory } from './memory.ts'
import { kindOf } from './parse/kind-of.ts'
import { parse } from './parse/parse.ts'
import { recordFaults } from './record-faults.ts'
import { recalled, remembered } from './remembered.ts'
import type { Garden } from './types.ts'
import type { Parsed, Valid } from './valid.ts'
import { nameFinder } from './validate/names.ts'
import { type FormFault, type Validated, validate } from './validate/validate.ts'

export interface ReadRecords {
  readonly records: readonly Valid[]
  readonly unreadable: Garden['unreadable']
  /** Of the garden, if it says so. */
  readonly language: string | undefined
  readonly faults: readonly Fault[]
  readonly readings: Readings
}

/** What each file turned out to hold, by its path. */
export type Readings = ReadonlyMap<string, Reading>

interface Reading {
  /** Undefined of what is no text. */
  readonly text: string | undefined
  /** The language that other names were proposed in. */
  readonly language: string | undefined
  readonly parsed:
    | Pick<Parsed, 'kind' | 'id' | 'faults'>
    | { readonly kind: undefined; readonly faults: readonly Fault[] }
  readonly validated: Validated | undefined
  /** What is wrong with it although it fits its schema. */
  readonly recordFaults: readonly Fault[]
}

/**
 * Parses and validates every file of a garden.
 *
 * @param known   what is read already: a file of the same path and text is the same record, and is not read again
 * @param memory  what came of files in earlier runs
 */
export function readRecords(files: readonly RecordFile[], known: Readings, memory: Memory | undefined): ReadRecords {
  const records: Valid[] = []
  const faults: Fault[] = []
  const misfits: FormFault[] = []
  const unreadable = forEachKind(() => new Set<string>())
  const readings = new Map<string, Reading>()
  const garden = files.find(({ path }) => path === 'garden.yaml')
  const first = garden && readOnce(garden, known, memory, undefined)
  const language = languageOf(first?.validated?.value)
  for (const file of files) {
    const reading = first && file === garden ? first : readOnce(file, known, memory, language)
    const { parsed, validated } = reading
    readings.set(file.path, reading)
    for (const fault of parsed.faults) faults.push(fault)
    if (parsed.kind === undefined || !validated) continue
    for (const fault of validated.faults) misfits.push(fault)
    for (const fault of reading.recordFaults) faults.push(fault)
    if (validated.value) records.push(validated.value)
    else unreadable[parsed.kind].add(parsed.id)
  }
  return { records, unreadable, language, faults: [...faults, ...named(misfits, records), ...missing(files)], readings }
}

/** Reads files for what is to be remembered of them, and nothing else. */
export function readToRemember(files: readonly TextFile[], keep: Memory['keep']): void {
  // In what language other names are proposed shows in faults alone, and nothing is remembered of what has one.
  for (const file of files) readAnew(file, { recall: () => undefined, keep }, undefined)
}

function languageOf(garden: Valid | undefined): string | undefined {
  return garden && 'language' in garden.record ? garden.record.language : undefined
}

/** @param language  of the garden, if it is known: by its rules other names are proposed for files */
function readOnce(
  file: RecordFile,
  known: Readings,
  memory: Memory | undefined,
  language: string | undefined,
): Reading {
  const text = 'text' in file ? file.text : undefined
  const reading = known.get(file.path)
  if (reading && text !== undefined && reading.text === text && reading.language === language) return reading
  return ('text' in file ? recall(file, memory, language) : undefined) ?? readAnew(file, memory, language)
}

/** A file that an earlier run found without fault. */
function recall(file: TextFile, memory: Memory | undefined, language: string | undefined): Reading | undefined {
  const found = memory?.recall(file)
  const kinship = found && kindOf(file.path)
  if (!kinship || 'stray' in kinship) return undefined
  const value = recalled(kinship, file, found)
  const parsed = { ...kinship, faults: [] }
  return { text: file.text, language, parsed, validated: { value, faults: [] }, recordFaults: [] }
}

function readAnew(file: RecordFile, memory: Memory | undefined, language: string | undefined): Reading {
  const text = 'text' in file ? file.text : undefined
  const parsed = parse(file, language)
  if (parsed.kind === undefined) return { text, language, parsed, validated: undefined, recordFaults: [] }
  const validated = validate(parsed)
  const { value } = validated
  const faults = value ? recordFaults(value) : []
  const outline = 'outline' in parsed ? parsed.outline : undefined
  if ('text' in file && value?.whole && faults.length === 0 && outline) memory?.keep(file, remembered(value), outline)
  const { kind, id } = parsed
  return { text, language, parsed: { kind, id, faults: parsed.faults }, validated, recordFaults: faults }
}

/** Says what was meant where something is named in a form that no name has. */
function named(misfits: readonly FormFault[], records: readonly Valid[]): Fault[] {
  const find = nameFinder(records)
  return misfits.map(({ misnamed, fix, ...fault }) => ({ ...fault, fix: (misnamed && find(misnamed)) ?? fix }))
}

function missing(files: readonly RecordFile[]): Fault[] {
  return [
    { path: 'garden.yaml', holds: 'the title, the address and the language of the garden' },
    { path: 'policy.yaml', holds: 'what each badge asks of the evidence' },
  ].flatMap(({ path, holds }): Fault[] => {
    if (files.some((file) => file.path === path)) return []
    const message = `There is no \`${path}\`, which holds ${holds}.`
    return [
      { rule: 'schema', place: startOf(path), message, fix: 'Copy the one of a garden that works, and change it.' },
    ]
  })
}
