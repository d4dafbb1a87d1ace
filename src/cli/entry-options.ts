import type { Command } from 'commander'
import { addGardenOptions, type GardenOptions } from './options.ts'

export interface EntryOptions extends GardenOptions {
  readonly by?: string
  readonly why?: string
}

/** Adds what every verb takes that appends an entry: who makes it, and why. */
export function addEntryOptions(command: Command): Command {
  return addGardenOptions(command)
    .option('--by <voice>', 'the voice that makes the entry')
    .option('--why <words>', 'the reason, for readers')
}
