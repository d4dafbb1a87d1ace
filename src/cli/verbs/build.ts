import { resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { callerFolder } from '../../caller-folder.ts'
import { readBasePath, readSite } from '../base-path.ts'
import { addGardenOptions, fromCaller, type GardenOptions } from '../options.ts'
import { addCacheOption, type CacheOptions } from '../remembering.ts'

export interface BuildOptions extends GardenOptions, CacheOptions {
  readonly out: string
  /** The address that the site is for, if it is not the garden's. */
  readonly site?: string
  /** The path that the site lives under; if it is not named, that of the garden's address. */
  readonly basePath?: string
  readonly shard?: { readonly part: number; readonly of: number }
  readonly merge?: readonly string[]
  /** So many cores render; all of them if it is not named. */
  readonly jobs?: number
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
      new Option('--site <address>', 'address that the site is for, such as https://example.org/garden')
        .argParser(readSite)
        .default(undefined, 'the address of the garden'),
    )
    .addOption(
      new Option('--base-path <path>', 'path that the site lives under, such as /garden')
        .argParser(readBasePath)
        .default(undefined, 'the path in that address'),
    )
    .addOption(
      new Option('--jobs <n>', 'render on so many cores at once').argParser(readJobs).default(undefined, 'all'),
    )
    .addOption(
      new Option('--shard <i/n>', 'render one part of so many, such as 1/3, to be joined by --merge')
        .argParser(readShard)
        .conflicts('merge'),
    )
    .addOption(
      new Option('--merge <dir...>', 'join the parts that --shard made, each in a folder')
        .argParser((dir: string, before: readonly string[] = []) => [...before, fromCaller(dir)])
        .conflicts(['shard', 'jobs']),
    )
    .action(async (options: BuildOptions) => {
      const { runBuild } = await import('../actions/build.ts')
      await runBuild(options)
    })
}

/** More parts, or more threads, than that would each have next to nothing. */
const mostParts = 256

function readShard(text: string): BuildOptions['shard'] {
  const [, part = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number)
  if (part >= 1 && part <= of && of <= mostParts) return { part, of }
  throw new InvalidArgumentError(`It takes a part and how many there are, such as 1/3; ${mostParts} at most.`)
}

function readJobs(text: string): number {
  const jobs = Number(text)
  if (/^\d+$/.test(text) && jobs >= 1 && jobs <= mostParts) return jobs
  throw new InvalidArgumentError(`It takes a number from 1 to ${mostParts}.`)
}
