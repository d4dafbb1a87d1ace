import type { Command } from 'commander'
import { addGardenOptions, type GardenOptions, readPort } from '../options.ts'
import { addCacheOption, type CacheOptions } from '../remembering.ts'

export interface DevOptions extends GardenOptions, CacheOptions {
  readonly port: number
}

/** `dev`: the site while editing. Faults are told in the terminal, and what can be shown is. */
export function addDev(program: Command): void {
  addCacheOption(addGardenOptions(program.command('dev').description('Show the site while you write.')))
    .option('--port <number>', 'port to listen on', readPort, 4321)
    .action(async (options: DevOptions) => {
      const { runDev } = await import('../actions/dev.ts')
      await runDev(options)
    })
}
