import { cpus, type as systemName, totalmem } from 'node:os'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { run } from '../src/cli/run.ts'
import { benchText, type Machine, timesFloor } from './bench/bench-text.ts'
import { type Measured, measureAll, type Part, parts } from './bench/works.ts'

interface BenchOptions {
  readonly best: number
  readonly only?: Part
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
    .option('--json', 'print JSON, not tables')
    .exitOverride()
    .action(bench),
)

async function bench(sizes: readonly number[], { best, only, json = false }: BenchOptions): Promise<void> {
  const measured: Measured[] = []
  for (const claims of sizes) {
    measured.push(await measureAll(claims, best, only, (doing) => process.stderr.write(`${doing}…\n`)))
  }
  const machine = machineHere()
  process.stdout.write(json ? jsonOf(machine, measured, best) : benchText(machine, measured, best))
}

function jsonOf(machine: Machine, measured: readonly Measured[], best: number): string {
  const gardens = measured.map(({ works, ...garden }) => ({
    ...garden,
    works: works.map((work) => ({ ...work, timesFloor: timesFloor(work, works) })),
  }))
  return `${JSON.stringify({ machine, bestOf: best, gardens }, null, 2)}\n`
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

function readCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidArgumentError('It takes a whole number from 1.')
  return count
}
