import { visibleLine } from './visible.ts'

/** What the check made of a planted fault and of its twin. */
interface Proved {
  readonly case: { readonly kind: string; readonly name: string }
  readonly missed: readonly string[]
  readonly alarms: readonly string[]
}

const heads = ['kind of fault', 'pairs', 'named', 'alarms'] as const

/** A table by kind of fault, and below it each miss and each false alarm. */
export function proveText(tried: readonly Proved[]): string {
  const kinds = [...Map.groupBy(tried, (each) => each.case.kind)]
  const rows = [heads.map(String), ...kinds.map(([kind, all]) => rowOf(kind, all)), rowOf('all', tried)]
  const widths = heads.map((_head, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)))
  const table = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  )
  const faults = tried.flatMap(({ case: { kind, name }, missed, alarms }) => [
    ...missed.map((words) => `missed  ${kind}: ${name}: ${words}`),
    ...alarms.map((words) => `alarm   ${kind}: ${name}: ${words}`),
  ])
  const blocks = faults.length === 0 ? [table] : [table, faults]
  return `${blocks.map((lines) => lines.map(visibleLine).join('\n')).join('\n\n')}\n`
}

function rowOf(kind: string, all: readonly Proved[]): string[] {
  const named = all.filter(({ missed }) => missed.length === 0).length
  const alarms = all.filter((each) => each.alarms.length > 0).length
  return [kind, ...[all.length, named, alarms].map(String)]
}
