import { type Command, Option } from 'commander'
import { addGardenOptions, type GardenOptions } from '../options.ts'
import { addCacheOption, type CacheOptions } from '../remembering.ts'

export interface ExplainOptions extends GardenOptions, CacheOptions {
  readonly format: 'text' | 'json'
}

/** `explain`: why a claim has the badge it has, or the verdict of every claim. */
export function addExplain(program: Command): void {
  addCacheOption(
    addGardenOptions(program.command('explain').description('Say why a claim has earned the badge it has.')),
  )
    .argument('[claim]', 'its id (`page/claim`) or its file; without it, all claims')
    .addOption(new Option('--format <name>', 'how to say it').choices(['text', 'json']).default('text'))
    .action(async (claim: string | undefined, options: ExplainOptions) => {
      const { runExplain } = await import('../actions/explain.ts')
      await runExplain(claim, options)
    })
}
