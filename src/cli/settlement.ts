import { join } from 'node:path'
import { confirm } from '@inquirer/prompts'
import { asCallerWrites } from '../caller-folder.ts'
import type { Settlement, Settler } from '../edit/settle.ts'
import type { Checked } from '../engine/index.ts'
import { owingEntries, ripeToRaise, type Unsettled } from '../engine/owed.ts'
import { visibleLine } from '../report/visible.ts'

/** Who settles, and whether to write without asking. */
export interface Settling extends Settler {
  readonly yes: boolean
}

/**
 * Shows what settles a garden, and asks whether to write it.
 *
 * @returns whether it may be written; where there is nobody to ask, it may not unless that was said beforehand
 */
export async function isAgreed({ entries, ripe }: Settlement, { yes }: Settling, content: string): Promise<boolean> {
  show(entries, ripe, content)
  if (yes || entries.length === 0) return true
  const isAsked = process.stdin.isTTY && process.stderr.isTTY
  if (isAsked && (await confirm({ message: 'Write these entries?', default: false }, { output: process.stderr })))
    return true
  process.stderr.write(`Nothing was written.${isAsked ? '' : ' Say `--yes` to write it.'}\n`)
  return false
}

/**
 * Shows what a garden owes before anybody has said who settles it, and why.
 *
 * @returns whether it owes anything
 */
export function showOwed(checked: Checked, content: string): boolean {
  const entries = owingEntries(checked).map((owing) => ({ ...owing, why: owing.because }))
  show(entries, ripeToRaise(checked), content)
  return entries.length > 0
}

function show(
  entries: readonly (Unsettled & { readonly why: string })[],
  ripe: readonly Unsettled[],
  content: string,
): void {
  const owed = entries.flatMap((entry) => [moveLine(entry, content), `  ${visibleLine(entry.why)}`])
  const raised = ripe.map((each) => moveLine(each, content))
  process.stdout.write(
    titled('Brought down, each with the entry that it is owed:', owed) +
      titled('Ripe for promotion, which an editor decides and nothing here writes:', raised),
  )
}

function moveLine({ record, inForce, earned }: Unsettled, content: string): string {
  return visibleLine(`${join(asCallerWrites(content), record.path)}  ${inForce} → ${earned}`)
}

function titled(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${[title, ...lines].join('\n')}\n\n`
}
