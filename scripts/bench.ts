import { cpus, type as systemName, totalmem } from 'node:os'
import { Argument, Command, Option } from 'commander'
import { run } from '../src/cli/run.ts'
import { benchText, type Machine, timesFloor } from './bench/bench-text.ts'
import { type Peers, withPeers } from './bench/peers.ts'
import { growthOf, isMet, type Ratio, ratiosOf } from './bench/ratios.ts'
import { type Measured, type MeasureOptions, measureAll, type Part, parts } from './bench/works.ts'
import { readCount } from './read-count.ts'

interface BenchOptions {
  readonly best: number
  readonly only?: Part
  readonly peers?: boolean
  readonly json?: boolean
}

const defaultSizes: readonly number[] = [100, 1000]

await run(
  new Command('bench')
    .description('Time the check and the build on planted gardens, each beside the least that it could take.')
    .addArgument(
      new Argument('[claims...]', 'how many claims the gardens have')
        .argParser(readClaims)
        .default(defaultSizes, '100 1000'),
    )
    .addOption(
      new Option('--best <rounds>', 'do all so many times, and print the best').argParser(readCount).default(3),
    )
    .addOption(new Option('--only <part>', 'time one part alone').choices(parts))
    .option('--peers', 'fetch Astro and Eleventy from npm, and have each make as many pages of as many bytes')
    .option('--json', 'print JSON, not tables')
    .exitOverride()
    .action(bench),
)

async function bench(
  sizes: readonly number[],
  { best, only, peers = false, json = false }: BenchOptions,
): Promise<void> {
  const say = (doing: string): void => void process.stderr.write(`${doing}…\n`)
  const measure = (fetched?: Peers) => measureSizes(sizes, { rounds: best, only, peers: fetched, say })
  const measured = peers && only !== 'check' ? await withPeers(measure) : await measure()
  const machine = machineHere()
  process.stdout.write(json ? jsonOf(machine, measured, best) : benchText(machine, measured, best))
}

async function measureSizes(sizes: readonly number[], options: MeasureOptions): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const claims of sizes) measured.push(await measureAll(claims, options))
  return measured
}

function jsonOf(machine: Machine, measured: readonly Measured[], best: number): string {
  const gardens = measured.map(({ works, ...garden }) => ({
    ...garden,
    works: works.map((work) => ({ ...work, timesFloor: timesFloor(work, works) })),
    ratios: ratiosOf({ ...garden, works }).map(withVerdict),
  }))
  return `${JSON.stringify({ machine, bestOf: best, gardens, growth: growthOf(measured).map(withVerdict) }, null, 2)}\n`
}

function withVerdict(ratio: Ratio) {
  return { ...ratio, isMet: isMet(ratio) }
}

function machineHere(): Machine {
  const all = cpus()
  return {
    processors: all.length,
    model: all[0]?.model ?? 'unknown',
    memoryBytes: totalmem(),
    node: process.versions.node,
    system: systemName(),
  }
}

function readClaims(text: string, before: readonly number[] | undefined): number[] {
  // Commander hands over the default before anything was read.
  return [...(before === undefined || before === defaultSizes ? [] : before), readCount(text)]
}
