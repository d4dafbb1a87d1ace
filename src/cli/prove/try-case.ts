import { checkChange, checkGarden, type Diagnostic, type InputFile, type Memory, onDay } from '../../engine/index.ts'
import { UsageError } from '../../garden/usage-error.ts'
import type { Case } from './case.ts'
import { type Planted, planted } from './planted.ts'

/** What the check makes of a case. */
export interface Tried {
  readonly case: Case
  /** What it was to say of the fault and did not, and what it said besides; empty where it named it at its place, alone. */
  readonly missed: readonly string[]
  /** What it says of the twin, of which nothing is to be said. */
  readonly alarms: readonly string[]
}

/** Runs the check over both sides of a case. Notes count for nothing, but for those of the rule that is asked of. */
export function tryCase(one: Case, garden: readonly InputFile[], memory: Memory): Tried {
  const fault = planted(garden, one, 'fault')
  const twin = planted(garden, one, 'twin')
  const wanted = one.at === undefined ? fault.marks : [one.at]
  if (wanted.length === 0) {
    throw new UsageError(
      `“${one.name}”: nothing is marked.`,
      `Put \`‸\` before it, or \`expect: ${one.rule} at PATH:LINE:COLUMN\`.`,
    )
  }
  const expected = new Set(wanted.map((place) => `${one.rule} at ${place}`))
  const say = (side: Planted): Diagnostic[] => saidOf(side, one, garden, memory)
  const said = say(fault)
  const isBeside = ({ rule }: Diagnostic): boolean => one.besides.includes(rule)
  return {
    case: one,
    missed: [
      ...[...expected].filter((words) => !said.some((each) => named(each) === words)).map((words) => `no ${words}`),
      ...said.filter((each) => !expected.has(named(each)) && !isBeside(each)).map(whole),
    ],
    alarms: say(twin).map(whole),
  }
}

function saidOf(
  { files }: Planted,
  { isChange, asOf, rule }: Case,
  garden: readonly InputFile[],
  memory: Memory,
): Diagnostic[] {
  const today = onDay(asOf)
  const { diagnostics } = isChange ? checkChange(garden, files, today, memory) : checkGarden(files, today, memory)
  return diagnostics.filter((each) => each.severity !== 'note' || each.rule === rule)
}

function named({ rule, place }: Diagnostic): string {
  return `${rule} at ${place.path}:${place.start.line}:${place.start.column}`
}

function whole(each: Diagnostic): string {
  return `${named(each)}: ${each.message}`
}
