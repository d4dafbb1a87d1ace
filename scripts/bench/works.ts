import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../src/project-folder.ts'
import { today } from './garden/days.ts'
import { best, type Cost, measure } from './measure.ts'
import { type Extent, extentOf, type Planted, plantInto } from './planted.ts'

/** Something that was timed, what it is held against, and what it may take. */
export interface Work extends Cost {
  readonly name: string
  /** The name of its floor; undefined for a floor, and where there is none. */
  readonly floor: string | undefined
  /** How many times its floor it may take, or how many seconds; undefined where nothing is asked. */
  readonly bar: Bar | undefined
}

export type Bar = { readonly times: number } | { readonly seconds: number }

/** What was measured of gardens of one size. */
export interface Measured {
  readonly claims: number
  readonly garden: Extent
  /** Undefined where none was built. */
  readonly site: (Extent & { readonly pages: number }) | undefined
  readonly works: readonly Work[]
}

/** What can be timed by itself. */
export const parts = ['check', 'build'] as const
export type Part = (typeof parts)[number]

const parsing = 'floor: yaml parse'
const starting = 'floor: Node starts'
const writing = 'floor: write the site'

const checkFirst = 'check, first'

/** The verbs that read a garden and change nothing. */
const readers = ['check', 'explain', 'diff', 'due']

const held: Readonly<Record<string, Partial<Pick<Work, 'floor' | 'bar'>>>> = {
  [parsing]: {},
  [checkFirst]: { floor: parsing, bar: { times: 2 } },
  'check, again': { floor: checkFirst, bar: { times: 0.2 } },
  'check --base, one claim edited': { floor: checkFirst, bar: { times: 0.4 } },
  [starting]: {},
  'check of the garden that ships, to its first message': { floor: starting, bar: { seconds: 0.8 } },
  ...Object.fromEntries(readers.map((verb) => [helpOf(verb), { floor: starting, bar: { seconds: 0.4 } }])),
  [writing]: {},
  'build, first': { floor: writing },
  'build, again': { floor: writing },
  'build, one claim edited': { floor: writing },
  'index alone': {},
}

function helpOf(verb: string): string {
  return `${verb} starts`
}

type Round = ReadonlyMap<string, Cost>

/**
 * Plants gardens of so many claims in a temporary folder, and times what is done with them in whole processes, the best
 * of so many rounds. Each round has gardens of its own, of which no file was seen before.
 *
 * @param only  the part that is timed; undefined for all
 * @param say  is told what is being done
 */
export async function measureAll(
  claims: number,
  rounds: number,
  only: Part | undefined,
  say: (doing: string) => void,
): Promise<Measured> {
  const taken: Round[] = []
  let extents: Pick<Measured, 'garden' | 'site'> | undefined
  for (let round = 0; round < rounds; round += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'ripen-bench-'))
    try {
      const told = (name: string): void => say(`${claims} claims, round ${round + 1} of ${rounds}: ${name}`)
      told('planting')
      const checked = await plantInto(join(folder, 'checked'), claims, 2 * round + 1)
      const built = await plantInto(join(folder, 'built'), claims, 2 * round + 2)
      if (only !== 'build') taken.push(await checks(checked, told))
      if (only !== 'check') taken.push(await builds(built, told))
      const site = only === 'check' ? undefined : await siteExtent(built)
      extents ??= { garden: await extentOf(built.content), site }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  if (!extents) throw new Error('At least one round is needed.')
  const works = Object.entries(held).flatMap(([name, { floor, bar }]): Work[] => {
    const costs = taken.flatMap((round) => round.get(name) ?? [])
    return costs.length === 0 ? [] : [{ name, floor, bar, ...best(costs) }]
  })
  return { claims, ...extents, works }
}

/** Times things one after the other, by name. */
class Stopwatch {
  readonly costs = new Map<string, Cost>()
  readonly #planted: Planted
  readonly #say: (name: string) => void

  constructor(planted: Planted, say: (name: string) => void) {
    this.#planted = planted
    this.#say = say
  }

  async time(name: keyof typeof held, script: string, ...args: readonly string[]): Promise<Cost> {
    this.#say(name)
    const cost = await measure([join(projectFolder, 'scripts', script), ...args], this.#planted.beside(''))
    this.costs.set(name, cost)
    return cost
  }

  /** Times the same until it says something. */
  async timeToFirst(name: keyof typeof held, script: string, ...args: readonly string[]): Promise<void> {
    const cost = await this.time(name, script, ...args)
    this.costs.set(name, { ...cost, seconds: cost.firstSeconds })
  }
}

async function checks(planted: Planted, say: (name: string) => void): Promise<Round> {
  const watch = new Stopwatch(planted, say)
  const check = ['ripen.ts', 'check', '--content', planted.content, '--as-of', today] as const
  await watch.time(parsing, 'bench/floors/read-bare.ts', planted.content)
  await watch.time(checkFirst, ...check)
  await watch.time('check, again', ...check)
  await planted.edit()
  await watch.time('check --base, one claim edited', ...check, '--base', 'HEAD')
  await watch.time(starting, 'bench/floors/start-bare.ts')
  const shipped = 'check of the garden that ships, to its first message'
  await watch.timeToFirst(shipped, 'ripen.ts', 'check', '--content', join(projectFolder, 'content'))
  for (const verb of readers) await watch.time(helpOf(verb), 'ripen.ts', verb, '--help')
  return watch.costs
}

async function builds(planted: Planted, say: (name: string) => void): Promise<Round> {
  const watch = new Stopwatch(planted, say)
  const site = planted.beside('site')
  const build = ['ripen.ts', 'build', '--content', planted.content, '--as-of', today, '--out', site] as const
  await watch.time('build, first', ...build)
  await watch.time(writing, 'bench/floors/write-bare.ts', site, planted.beside('copy'))
  await planted.clear('copy')
  await watch.time('build, again', ...build)
  await planted.edit()
  await watch.time('build, one claim edited', ...build)
  await watch.time('index alone', 'bench/floors/index-alone.ts', await planted.searchRecords(), planted.beside('index'))
  return watch.costs
}

async function siteExtent(planted: Planted): Promise<NonNullable<Measured['site']>> {
  const site = planted.beside('site')
  return { ...(await extentOf(site)), pages: (await extentOf(site, '.html')).files }
}
