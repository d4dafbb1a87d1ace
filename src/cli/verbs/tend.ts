import type { Command } from 'commander'
import { addEntryOptions, appendTo, type EntryOptions } from '../append-to.ts'

/** `tend`: looked at, and the badge stays. */
export function addTend(program: Command): void {
  addEntryOptions(program.command('tend').description('Say that a claim was looked at and keeps its badge.'))
    .argument('<claim>', 'its id or its file')
    .action((claim: string, options: EntryOptions) => appendTo('claim', claim, 'same', options))
}
