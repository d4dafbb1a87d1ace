import { type Command, Option } from 'commander'
import { addGardenOptions, type GardenOptions } from '../options.ts'
import { addCacheOption, type CacheOptions } from '../remembering.ts'

const formats = ['text', 'markdown', 'json'] as const

export type Format = (typeof formats)[number]

export interface DueOptions extends GardenOptions, CacheOptions {
  readonly format: Format
}

/** `due`: the work list. */
export function addDue(program: Command): void {
  addCacheOption(
    addGardenOptions(
      program
        .command('due')
        .description(
          'List what waits for an editor. Claims that come due on one day have their turns spread over four weeks.',
        ),
    ),
  )
    .addOption(new Option('--format <name>', 'how to say it').choices(formats).default('text'))
    .action(async (options: DueOptions) => {
      const { runDue } = await import('../actions/due.ts')
      await runDue(options)
    })
}
