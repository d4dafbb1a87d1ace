import type { Command } from 'commander'
import { addGardenOptions, type GardenOptions } from '../options.ts'

export interface UpgradeOptions extends GardenOptions {
  readonly acceptVerdicts?: boolean
}

/** `upgrade`: a garden of an older format, in the format of this version. */
export function addUpgrade(program: Command): void {
  addGardenOptions(program.command('upgrade').description('Bring a garden to the format of this version, in place.'))
    .option('--accept-verdicts', 'write even where a claim or a dispatch would earn another badge')
    .action(async (options: UpgradeOptions) => {
      const { runUpgrade } = await import('../actions/upgrade.ts')
      await runUpgrade(options)
    })
}
