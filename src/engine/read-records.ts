import { type Fault, startOf } from './diagnostic.ts'
import { forEachKind } from './kinds.ts'
import { parse } from './parse/parse.ts'
import type { Garden, InputFile, Valid } from './types.ts'
import { nameFinder } from './validate/names.ts'
import { type FormFault, type Validated, validate } from './validate/validate.ts'

export interface ReadRecords {
  readonly records: readonly Valid[]
  readonly unreadable: Garden['unreadable']
  readonly faults: readonly Fault[]
  readonly readings: Readings
}

/** What each file turned out to hold, by its path. */
export type Readings = ReadonlyMap<string, Reading>

interface Reading {
  /** Undefined of what is no text. */
  readonly text: string | undefined
  readonly parsed: ReturnType<typeof parse>
  readonly validated: Validated | undefined
}

/**
 * Parses and validates every file of a garden.
 *
 * @param known  what is read already: a file of the same path and text is the same record, and is not read again
 */
export function readRecords(files: readonly InputFile[], known: Readings): ReadRecords {
  const records: Valid[] = []
  const faults: Fault[] = []
  const misfits: FormFault[] = []
  const unreadable = forEachKind(() => new Set<string>())
  const readings = new Map<string, Reading>()
  for (const file of files) {
    const reading = readOnce(file, known)
    const { parsed, validated } = reading
    readings.set(file.path, reading)
    for (const fault of parsed.faults) faults.push(fault)
    if (parsed.kind === undefined || !validated) continue
    for (const fault of validated.faults) misfits.push(fault)
    if (validated.value) records.push(validated.value)
    else unreadable[parsed.kind].add(parsed.id)
  }
  return { records, unreadable, faults: [...faults, ...named(misfits, records), ...missing(files)], readings }
}

function readOnce(file: InputFile, known: Readings): Reading {
  const text = 'text' in file ? file.text : undefined
  const reading = known.get(file.path)
  if (reading && text !== undefined && reading.text === text) return reading
  const parsed = parse(file)
  return { text, parsed, validated: parsed.kind === undefined ? undefined : validate(parsed) }
}

/** Says what was meant where something is named in a form that no name has. */
function named(misfits: readonly FormFault[], records: readonly Valid[]): Fault[] {
  const find = nameFinder(records)
  return misfits.map(({ misnamed, fix, ...fault }) => ({ ...fault, fix: (misnamed && find(misnamed)) ?? fix }))
}

function missing(files: readonly InputFile[]): Fault[] {
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
