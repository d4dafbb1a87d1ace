import { today } from './garden/days.ts'
import { type Peers, timePeers } from './peers.ts'
import { extentOf, type Planted, type SiteExtent } from './planted.ts'
import { rows } from './rows.ts'
import type { Stopwatch } from './stopwatch.ts'

/**
 * Times builds of a garden that was never built before: all into one folder, so that each but the first finds there what
 * the one before it made.
 *
 * @param peers  other generators, which make as many pages of as many bytes; undefined for none
 * @returns      how large the site is
 */
export async function timeBuilds(planted: Planted, peers: Peers | undefined, watch: Stopwatch): Promise<SiteExtent> {
  const site = planted.beside('site')
  const build = ['bin.cjs', 'build', '--content', planted.content, '--as-of', today, '--out', site] as const
  await watch.time(rows.buildFirst, ...build)
  const extent = { ...(await extentOf(site)), pages: (await extentOf(site, '.html')).files }
  await watch.time(rows.writing, 'bench/floors/write-bare.ts', site, planted.beside('copy'))
  await planted.clear('copy')
  if (peers) await timePeers(peers, site, watch)
  await watch.time(rows.buildAgain, ...build)
  await planted.editClaim()
  await watch.time(rows.buildClaim, ...build)
  await planted.editSource()
  await watch.time(rows.buildSource, ...build)
  await watch.time(rows.index, 'bench/floors/index-alone.ts', await planted.searchRecords(), planted.beside('index'))
  return extent
}
