import type { Day, RuleId } from '../../engine/index.ts'

/** What is put in a file of the garden, once with the fault and once without it. */
export interface Edit {
  /** From the folder of the garden on. */
  readonly file: string
  /** The words in whose place it is put, which stand there once; left out: the whole file. */
  readonly find: string | undefined
  readonly fault: Put
  readonly twin: Put
}

/** Words, with `‸` before what the check is to name; null: the file is not there. Undefined: it stays as it is. */
export type Put = string | null | undefined

/** A fault planted in a garden, and its twin, which is as like it as can be and none. */
export interface Case {
  readonly name: string
  /** What faults of its kind are called. */
  readonly kind: string
  readonly asOf: Day
  /** Whether it is judged as a change from the garden as it is. */
  readonly isChange: boolean
  readonly edits: readonly Edit[]
  /** The rule that names the fault. */
  readonly rule: RuleId
  /** Where it is named, as `path:line:column`; undefined: where it is marked. */
  readonly at: string | undefined
  /** Rules that name a fault that comes with it. */
  readonly besides: readonly RuleId[]
}
