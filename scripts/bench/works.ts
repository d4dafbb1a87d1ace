import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timeBuilds } from './builds.ts'
import { timeChecks } from './checks.ts'
import { best } from './measure.ts'
import type { Peers } from './peers.ts'
import { type Extent, extentOf, plantInto, type SiteExtent } from './planted.ts'
import { type Work, worksOf } from './rows.ts'
import { type Round, Stopwatch } from './stopwatch.ts'

/** What was measured of gardens of one size. */
export interface Measured {
  readonly claims: number
  readonly garden: Extent
  /** Undefined where none was built. */
  readonly site: SiteExtent | undefined
  readonly works: readonly Work[]
}

/** What can be timed by itself. */
export const parts = ['check', 'build'] as const
export type Part = (typeof parts)[number]

export interface MeasureOptions {
  readonly rounds: number
  /** The part that is timed; undefined for all. */
  readonly only: Part | undefined
  /** Generators to hold the build against; undefined for none. */
  readonly peers: Peers | undefined
  /** Is told what is being done. */
  readonly say: (doing: string) => void
}

/**
 * Plants gardens of so many claims in a temporary folder, and times what is done with them in whole processes, the best
 * of so many rounds. Each round has gardens of its own, of which no file was seen before.
 */
export async function measureAll(claims: number, options: MeasureOptions): Promise<Measured> {
  const taken: Round[] = []
  let extents: Pick<Measured, 'garden' | 'site'> | undefined
  for (let round = 0; round < options.rounds; round += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'ripen-bench-'))
    try {
      const told = (name: string): void =>
        options.say(`${claims} claims, round ${round + 1} of ${options.rounds}: ${name}`)
      const measured = await measureRound(folder, claims, round, { ...options, say: told })
      taken.push(measured.costs)
      extents ??= measured
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  if (!extents) throw new Error('At least one round is needed.')
  const { garden, site } = extents
  const works = worksOf((name) => {
    const costs = taken.flatMap((round) => round.get(name) ?? [])
    return costs.length === 0 ? undefined : best(costs)
  })
  return { claims, garden, site, works }
}

async function measureRound(folder: string, claims: number, round: number, { only, peers, say }: MeasureOptions) {
  say('planting')
  const first = await plantInto(join(folder, 'first'), claims, 2 * round + 1)
  // What is built was not read before.
  const second = only === undefined ? await plantInto(join(folder, 'second'), claims, 2 * round + 2) : first
  const watch = new Stopwatch(folder, say)
  if (only !== 'build') await timeChecks(first, watch)
  const site = only === 'check' ? undefined : await timeBuilds(second, peers, watch)
  return { costs: watch.costs, garden: await extentOf(second.content), site }
}
