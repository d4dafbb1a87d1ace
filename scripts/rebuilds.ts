import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Argument, Command, Option } from 'commander'
import { run } from '../src/cli/run.ts'
import { projectFolder } from '../src/project-folder.ts'
import { Dice } from './bench/garden/dice.ts'
import { plantGarden, type Texts } from './bench/garden/garden.ts'
import { readCount } from './read-count.ts'
import { Builder } from './rebuilds/builder.ts'
import { editedOnce } from './rebuilds/edited.ts'
import type { Rebuilt } from './rebuilds/rebuild.ts'
import { rebuiltLine } from './rebuilds/rebuilt-line.ts'

interface RebuildsOptions {
  readonly seed: number
  readonly claims: number
}

await run(
  new Command('rebuilds')
    .description('Edit a planted garden by chance, and hold a build of what changed against a whole one, byte by byte.')
    .addArgument(new Argument('[edits]', 'how many edits, one after the other').argParser(readCount).default(100))
    .addOption(new Option('--seed <number>', 'another one has other edits').argParser(readCount).default(1))
    .addOption(new Option('--claims <count>', 'how many claims the garden has').argParser(readCount).default(20))
    .exitOverride()
    .action(rebuilds),
)

async function rebuilds(count: number, { seed, claims }: RebuildsOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ripen-rebuilds-'))
  const policy = await readFile(join(projectFolder, 'content/policy.yaml'), 'utf8')
  const builder = new Builder()
  try {
    const isEqual = await rebuildAll(folder, plantGarden(claims, policy, seed), new Dice(seed), count, builder)
    if (isEqual) return await rm(folder, { recursive: true, force: true })
    process.stderr.write(`The garden and both sites are in ${folder}.\n`)
    process.exitCode = 1
  } finally {
    builder.close()
  }
}

/** @returns whether all builds of what changed were the same as whole ones */
async function rebuildAll(
  folder: string,
  planted: Texts,
  dice: Dice,
  count: number,
  builder: Builder,
): Promise<boolean> {
  const content = join(folder, 'content')
  let garden = planted
  await write(content, new Map(), garden)
  let last = tell(0, 'as it was planted', await builder.rebuild(folder))
  for (let number = 1; number <= count && last?.differs === undefined; number += 1) {
    const { texts, what } = editedOnce(garden, dice)
    await write(content, garden, texts)
    last = tell(number, what, await builder.rebuild(folder))
    // What cannot be published is taken back, so that the next edit is seen by itself.
    if (last) garden = texts
    else await write(content, texts, garden)
  }
  return last?.differs === undefined
}

function tell(number: number, what: string, rebuilt: Rebuilt | undefined): Rebuilt | undefined {
  process.stdout.write(rebuiltLine(number, what, rebuilt))
  return rebuilt
}

/** Makes the files of a garden those of another. */
async function write(content: string, before: Texts, after: Texts): Promise<void> {
  for (const path of before.keys()) if (!after.has(path)) await rm(join(content, path))
  for (const [path, text] of after) {
    if (before.get(path) === text) continue
    await mkdir(dirname(join(content, path)), { recursive: true })
    await writeFile(join(content, path), text)
  }
}
