import type { Command } from 'commander'
import { addGardenOptions, fromCaller, type GardenOptions } from '../options.ts'

export interface ProveOptions extends GardenOptions {
  readonly cases?: string
}

/** `prove`: what this check finds, and what it leaves in peace. */
export function addProve(program: Command): void {
  addGardenOptions(program.command('prove').description('Show that the check names planted faults and nothing else.'))
    .option('--cases <dir>', 'folder with cases of your own (default: the folder prove beside the garden)', fromCaller)
    .action(async (options: ProveOptions) => {
      const { runProve } = await import('../actions/prove.ts')
      await runProve(options)
    })
}
