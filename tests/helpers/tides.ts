import { join } from 'node:path'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { type Site, siteOf } from '../../src/views/site.ts'
import { type Viewed, viewed } from './viewed.ts'

/** A small garden that shows everything a garden can: `tests/gardens/tides`. */
export const tidesFolder = join(import.meta.dirname, '../gardens/tides')

/** Its site, made of its records as they stand on disk. */
export async function tidesSite({
  asOf = '2026-11-24',
  base = '',
  folder = 'tests/gardens/tides',
} = {}): Promise<Site> {
  const { judged, diagnostics } = checkGarden(await readGarden(tidesFolder), onDay(asOf))
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (!judged || errors.length > 0) throw new Error(JSON.stringify(errors))
  return siteOf(judged, {}, { base, folder })
}

/** The same with all of its views. */
export async function tides(wanted: Parameters<typeof tidesSite>[0] = {}): Promise<Viewed> {
  return viewed(await tidesSite(wanted))
}

/** The one item of a list that has an id. */
export function byId<T>(items: readonly T[], idOf: (item: T) => string, id: string): T {
  const found = items.find((item) => idOf(item) === id)
  if (!found) throw new Error(`There is no \`${id}\`.`)
  return found
}
