import type { Command } from 'commander'
import { addEntryOptions, type EntryOptions } from '../entry-options.ts'

/** `move`: another badge. */
export function addMove(program: Command): void {
  addEntryOptions(program.command('move').description('Move the badge of a claim or a dispatch.'))
    .argument('<claim>', 'its id or its file')
    .argument('<badge>', 'the badge from today on')
    .action(async (claim: string, badge: string, options: EntryOptions) => {
      const { appendTo } = await import('../append-to.ts')
      await appendTo('claim', claim, { badge }, options)
    })
}
