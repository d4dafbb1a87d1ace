import type { Command } from 'commander'
import { addEntryOptions, appendTo, type EntryOptions } from '../append-to.ts'

/** `regrade`: another grade. */
export function addRegrade(program: Command): void {
  addEntryOptions(program.command('regrade').description('Move the grade of a source.'))
    .argument('<source>', 'its id or its file')
    .argument('<grade>', 'the grade from today on')
    .action((source: string, grade: string, options: EntryOptions) => appendTo('source', source, { grade }, options))
}
