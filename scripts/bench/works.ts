import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../src/project-folder.ts'
import { today } from './garden/days.ts'
import { best, type Cost, measure } from './measure.ts'
import { type Extent, extentOf, type Planted, plantInto } from './planted.ts'

/** Something that was timed, and the least that it could take. */
export interface Work extends Cost {
  readonly name: string
  /** The name of its floor; undefined for a floor, and where there is none. */
  readonly floor: string | undefined
}

/** What was measured of gardens of one size. */
export interface Measured {
  readonly claims: number
  readonly garden: Extent
  readonly site: Extent & { readonly pages: number }
  readonly works: readonly Work[]
}

const parsing = 'floor: yaml parse'
const writing = 'floor: write the site'

const floors: Readonly<Record<string, string | undefined>> = {
  [parsing]: undefined,
  'check, first': parsing,
  'check, again': parsing,
  'check --base, one claim edited': parsing,
  [writing]: undefined,
  'build, first': writing,
  'build, again': writing,
  'build, one claim edited': writing,
  'index alone': undefined,
}

type Round = ReadonlyMap<string, Cost>

/**
 * Plants gardens of so many claims in a temporary folder, and times what is done with them in whole processes, the best
 * of so many rounds. Each round has gardens of its own, of which no file was seen before.
 *
 * @param say  is told what is being done
 */
export async function measureAll(claims: number, rounds: number, say: (doing: string) => void): Promise<Measured> {
  const taken: Round[] = []
  let extents: Pick<Measured, 'garden' | 'site'> | undefined
  for (let round = 0; round < rounds; round += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'ripen-bench-'))
    try {
      const told = (name: string): void => say(`${claims} claims, round ${round + 1} of ${rounds}: ${name}`)
      told('planting')
      const checked = await plantInto(join(folder, 'checked'), claims, 2 * round + 1)
      const built = await plantInto(join(folder, 'built'), claims, 2 * round + 2)
      taken.push(new Map([...(await checks(checked, told)), ...(await builds(built, told))]))
      extents ??= { garden: await extentOf(built.content), site: await siteExtent(built) }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  if (!extents) throw new Error('At least one round is needed.')
  const works = Object.entries(floors).map(([name, floor]) => {
    return { name, floor, ...best(taken.flatMap((round) => round.get(name) ?? [])) }
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

  async time(name: keyof typeof floors, script: string, ...args: readonly string[]): Promise<void> {
    this.#say(name)
    this.costs.set(name, await measure([join(projectFolder, 'scripts', script), ...args], this.#planted.beside('')))
  }
}

async function checks(planted: Planted, say: (name: string) => void): Promise<Round> {
  const watch = new Stopwatch(planted, say)
  const check = ['ripen.ts', 'check', '--content', planted.content, '--as-of', today] as const
  await watch.time(parsing, 'bench/floors/read-bare.ts', planted.content)
  await watch.time('check, first', ...check)
  await watch.time('check, again', ...check)
  await planted.edit()
  await watch.time('check --base, one claim edited', ...check, '--base', 'HEAD')
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

async function siteExtent(planted: Planted): Promise<Measured['site']> {
  const site = planted.beside('site')
  return { ...(await extentOf(site)), pages: (await extentOf(site, '.html')).files }
}
