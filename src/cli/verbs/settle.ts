import type { Command } from 'commander'
import { addEntryOptions, type EntryOptions } from '../entry-options.ts'
import { addYesOption } from '../settle-options.ts'

export interface SettleGardenOptions extends EntryOptions {
  readonly yes?: boolean
}

/** `settle`: the entries that are owed. */
export function addSettle(program: Command): void {
  addYesOption(
    addEntryOptions(
      program
        .command('settle')
        .description('Write the entries owed by all that evidence no longer carries; they are shown first.'),
    ),
  ).action(async (options: SettleGardenOptions) => {
    const { runSettle } = await import('../actions/settle.ts')
    await runSettle(options)
  })
}
