import type { Command } from 'commander'
import type { Settler } from '../edit/settle.ts'
import type { Settling } from './settlement.ts'

export interface SettleOptions {
  readonly settle?: boolean
  readonly yes?: boolean
}

/** Adds what every verb takes that may bring claims down. */
export function addSettleOptions(command: Command): Command {
  return addYesOption(
    command.option('--settle', 'write the entries owed by all that it brings down, too; they are shown first'),
  )
}

/** Adds `--yes`, for those entries. */
export function addYesOption(command: Command): Command {
  return command.option('--yes', 'write those entries without asking')
}

/** Who settles what an edit brings down, if that is asked for. */
export function settlingFor({ settle, yes = false }: SettleOptions, settler: Settler): Settling | undefined {
  return settle ? { ...settler, yes } : undefined
}
