import type { Command } from 'commander'
import { addEntryOptions, type EntryOptions } from '../entry-options.ts'
import { addSettleOptions, type SettleOptions } from '../settle-options.ts'

/** `regrade`: another grade. */
export function addRegrade(program: Command): void {
  addSettleOptions(addEntryOptions(program.command('regrade').description('Move the grade of a source.')))
    .argument('<source>', 'its id or its file')
    .argument('<grade>', 'the grade from today on')
    .action(async (source: string, grade: string, options: EntryOptions & SettleOptions) => {
      const { appendTo } = await import('../append-to.ts')
      await appendTo('source', source, { grade }, options)
    })
}
