import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { callerFolder } from '../../caller-folder.ts'
import { readBasePath } from '../base-path.ts'
import { addGardenOptions, fromCaller, type GardenOptions } from '../options.ts'
import { addCacheOption, type CacheOptions } from '../remembering.ts'

export interface BuildOptions extends GardenOptions, CacheOptions {
  readonly out: string
  readonly basePath: string
}

/** `build`: check, render, index and publish, whole or not at all. */
export function addBuild(program: Command): void {
  addCacheOption(addGardenOptions(program.command('build').description('Check the garden and publish its site.')))
    .addOption(
      new Option('--out <dir>', 'folder to publish into')
        .argParser(fromCaller)
        .default(resolve(callerFolder(), 'dist'), 'dist'),
    )
    .addOption(
      new Option('--base-path <path>', 'path that the site lives under, such as /garden')
        .argParser(readBasePath)
        .default('', 'the root'),
    )
    .action(async (options: BuildOptions) => {
      const { runBuild } = await import('../actions/build.ts')
      await runBuild(options)
    })
}
