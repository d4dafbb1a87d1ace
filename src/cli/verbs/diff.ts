import { type Command, Option } from 'commander'
import { addGardenOptions, type GardenOptions } from '../options.ts'
import { addCacheOption, type CacheOptions } from '../remembering.ts'

const formats = ['markdown', 'json', 'text'] as const

export type Format = (typeof formats)[number]

export interface DiffOptions extends GardenOptions, CacheOptions {
  readonly format?: Format
  readonly head?: string
}

/** `diff REF`: what a change does, for the reviewers of a pull request. */
export function addDiff(program: Command): void {
  addCacheOption(
    addGardenOptions(program.command('diff').description('Say what a change does, for who decides about it.')),
  )
    .argument('<ref>', 'the git revision that the change is meant for, such as origin/main')
    .option('--head <ref>', 'the git revision that holds the change (default: the files as they are)')
    .addOption(
      new Option('--format <name>', 'how to say it (default: text in a terminal, else markdown)').choices(formats),
    )
    .action(async (ref: string, options: DiffOptions) => {
      const { runDiff } = await import('../actions/diff.ts')
      await runDiff(ref, options)
    })
}
