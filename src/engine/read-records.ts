import { type Fault, startOf } from './diagnostic.ts'
import { forEachKind } from './kinds.ts'
import { parse } from './parse/parse.ts'
import type { Garden, InputFile, Valid } from './types.ts'
import { nameFinder } from './validate/names.ts'
import { type FormFault, validate } from './validate/validate.ts'

export interface ReadRecords {
  readonly records: readonly Valid[]
  readonly unreadable: Garden['unreadable']
  readonly faults: readonly Fault[]
}

/** Parses and validates every file of a garden. */
export function readRecords(files: readonly InputFile[]): ReadRecords {
  const records: Valid[] = []
  const faults: Fault[] = []
  const misfits: FormFault[] = []
  const unreadable = forEachKind(() => new Set<string>())
  for (const file of files) {
    const parsed = parse(file)
    for (const fault of parsed.faults) faults.push(fault)
    if (parsed.kind === undefined) continue
    const { value, faults: found } = validate(parsed)
    for (const fault of found) misfits.push(fault)
    if (value) records.push(value)
    else unreadable[parsed.kind].add(parsed.id)
  }
  return { records, unreadable, faults: [...faults, ...named(misfits, records), ...missing(files)] }
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
