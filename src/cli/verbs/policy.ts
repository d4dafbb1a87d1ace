import { type Command, Option } from 'commander'
import { addGardenOptions, type GardenOptions } from '../options.ts'
import { addCacheOption, type CacheOptions } from '../remembering.ts'

const formats = ['text', 'json'] as const

export type Format = (typeof formats)[number]

export interface PolicyDiffOptions extends GardenOptions, CacheOptions {
  readonly format: Format
}

/** `policy`: what a garden is judged by. */
export function addPolicy(program: Command): void {
  const policy = program.command('policy').description('Try another policy on a garden.')
  addCacheOption(
    addGardenOptions(
      policy
        .command('diff')
        .description('Say which badge each claim would earn under another policy, and change nothing.')
        .argument('<pack>', 'newsroom, research or simple, or the file of a policy'),
    ),
  )
    .addOption(new Option('--format <name>', 'how to say it').choices(formats).default('text'))
    .action(async (pack: string, options: PolicyDiffOptions) => {
      const { runPolicyDiff } = await import('../actions/policy-diff.ts')
      await runPolicyDiff(pack, options)
    })
}
