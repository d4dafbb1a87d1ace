import type { Command } from 'commander'
import { addEntryOptions, type EntryOptions } from '../entry-options.ts'

/** `tend`: looked at, and the badge stays. */
export function addTend(program: Command): void {
  addEntryOptions(program.command('tend').description('Say that a claim was looked at and keeps its badge.'))
    .argument('<claim>', 'its id or its file')
    .action(async (claim: string, options: EntryOptions) => {
      const { appendTo } = await import('../append-to.ts')
      await appendTo('claim', claim, 'same', options)
    })
}
