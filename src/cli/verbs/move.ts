import type { Command } from 'commander'
import { addEntryOptions, appendTo, type EntryOptions } from '../append-to.ts'

/** `move`: another badge. */
export function addMove(program: Command): void {
  addEntryOptions(program.command('move').description('Move the badge of a claim or a dispatch.'))
    .argument('<claim>', 'its id or its file')
    .argument('<badge>', 'the badge from today on')
    .action((claim: string, badge: string, options: EntryOptions) => appendTo('claim', claim, { badge }, options))
}
