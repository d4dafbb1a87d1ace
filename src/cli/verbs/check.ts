import { type Command, Option } from 'commander'
import { addGardenOptions, type GardenOptions } from '../options.ts'
import { type Output, readOutput } from '../output.ts'
import { addCacheOption, type CacheOptions } from '../remembering.ts'

const formats = ['text', 'json', 'github', 'sarif', 'junit'] as const

export type Format = (typeof formats)[number]

export interface CheckOptions extends GardenOptions, CacheOptions {
  readonly base?: string
  readonly format: readonly Output<Format>[]
  readonly strict?: true
  readonly fix?: true
  readonly notes?: true
}

const readFormat = readOutput(formats)

/** `check`: all rules over a garden, and over what a change does to it. */
export function addCheck(program: Command): void {
  addCacheOption(addGardenOptions(program.command('check').description('Check a garden by every rule.')))
    .option('--base <ref>', 'also judge what changed since the merge base with this git revision')
    .addOption(
      new Option('--format <name[:path]>', `${formats.join(', ')}; may be given several times`)
        .argParser(readFormat)
        .default([], 'text'),
    )
    .option('--strict', 'exit 1 on warnings too')
    .option('--notes', 'tell every note, and why it matters')
    .option('--fix', 'first mend what can be mended without a doubt')
    .action(async (options: CheckOptions) => {
      const { runCheck } = await import('../actions/check.ts')
      await runCheck(options)
    })
}
