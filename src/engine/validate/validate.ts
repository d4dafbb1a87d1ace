import type { Fault } from '../diagnostic.ts'
import { readProse } from '../markdown/prose.ts'
import { schemas } from '../schema/schemas.ts'
import type { Locate, Parsed, RecordKind, Valid } from '../valid.ts'
import { clipped } from './clip.ts'
import type { Misfit } from './messages.ts'
import { misfitsOf } from './misfits.ts'
import type { Misnamed } from './names.ts'
import { type Salvaged, without } from './salvage.ts'
import { validOf } from './valid.ts'
import { type SchemaName, schemaErrors } from './validator.ts'

/** A record that fits its schema, or undefined when nothing of it can be kept; and all that does not fit. */
export interface Validated {
  readonly value: Valid | undefined
  readonly faults: readonly FormFault[]
}

/** What does not fit; where it was to name something, what was written, for who knows all names to say what was meant. */
export interface FormFault extends Fault {
  readonly misnamed?: Misnamed | undefined
}

/** Holds a parsed record against its schema. What does not fit is reported once and left out. */
export function validate(parsed: Parsed): Validated {
  if (parsed.data === undefined) return { value: undefined, faults: [] }
  const data = clipped(parsed.data, schemas[parsed.kind])
  const misfits = misfitsOf(schemaErrors(parsed.kind, data))
  const told: Omit<Misfit, 'remove'>[] = [...misfits, ...wrongDay(parsed)]
  const faults = told.map(({ pointer, part, message, fix, misnamed }): FormFault => {
    return { rule: 'schema', place: parsed.locate(pointer, part), message, fix, misnamed }
  })
  const kept = salvage(parsed.kind, data, misfits)
  const whole = faults.length === 0 && parsed.faults.length === 0
  return { value: kept && finished(parsed, kept, whole), faults }
}

/** Leaves out what does not fit, then what does not fit without it, until all fits. */
export function salvage(kind: SchemaName, data: unknown, misfits: readonly Misfit[]): Salvaged | undefined {
  let kept: Salvaged | undefined = { data, original: (pointer) => pointer }
  let left = misfits
  while (kept && left.length > 0) {
    kept = without(
      kept,
      left.map(({ remove }) => remove),
    )
    left = kept ? misfitsOf(schemaErrors(kind, kept.data)) : []
  }
  return kept
}

function finished<K extends RecordKind>(parsed: Parsed<K>, { data, original }: Salvaged, whole: boolean): Valid<K> {
  const { kind, id, path } = parsed
  const locate: Locate = (pointer, part, span) => parsed.locate(original(pointer), part, span)
  return validOf({ kind, id, path, locate, whole, read: (text) => readProse(text()) }, data)
}

/** A dispatch says its day twice: in its name, which is its address, and in its record. */
function wrongDay({ kind, id, data }: Parsed): Omit<Misfit, 'remove'>[] {
  const date = kind === 'dispatch' && typeof data === 'object' && data && 'date' in data ? data.date : undefined
  const day = id.slice(0, '2026-11-23'.length)
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date) || date === day) return []
  return [
    {
      pointer: '/date',
      part: 'value',
      message: `\`date\` is \`${date}\`, but the name of the file says \`${day}\`.`,
      fix: `Write \`date: ${day}\`, or rename the file.`,
    },
  ]
}
