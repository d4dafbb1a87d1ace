import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { loadSite, type SiteSettings, setSite } from '../site.ts'
import type { Site } from '../views/site.ts'
import { indexSite } from './index-site.ts'
import { refuseForeign, sign } from './marker.ts'
import { renderSite } from './render-site.ts'
import { freshFolder, switchIn } from './switch-in.ts'
import { verifySite } from './verify-site.ts'

export interface Published {
  readonly pages: number
  /** Results that a search can find. */
  readonly results: number
}

/**
 * Renders, indexes and verifies a site in a new folder beside its place, then switches it in: the site is published
 * whole or not at all, and a build that fails or is interrupted leaves the old one as it was.
 *
 * @param out   the folder to publish into, absolute
 * @param say   is told what is being done
 */
export async function publish(settings: SiteSettings, out: string, say: (doing: string) => void): Promise<Published> {
  await refuseForeign(out)
  const fresh = await freshFolder(out)
  const stop = removeWhenInterrupted(dirname(fresh))
  try {
    setSite(settings)
    const site = await loadSite()
    say('Rendering the pages')
    await renderSite(fresh, settings.base, site.frame.url)
    say('Indexing')
    const results = await indexSite(fresh, site.search, site.frame.language)
    say('Checking every link')
    const expected = addressesOf(site)
    const faults = await verifySite(fresh, settings.base, expected)
    if (faults.length > 0) throw new Error(`The site was not published:\n${faults.join('\n')}`)
    await sign(fresh)
    await switchIn(fresh, out)
    return { pages: expected.length, results }
  } finally {
    stop()
    await rm(dirname(fresh), { recursive: true, force: true })
  }
}

/** @returns stops listening */
function removeWhenInterrupted(folder: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const leave = (signal: NodeJS.Signals): void => {
    for (const each of signals) process.removeListener(each, leave)
    rm(folder, { recursive: true, force: true }).finally(() => process.kill(process.pid, signal))
  }
  for (const signal of signals) process.on(signal, leave)
  return () => {
    for (const signal of signals) process.removeListener(signal, leave)
  }
}

/** Every address that the site must answer at. */
export function addressesOf({ frame, pages, claims, sources, dispatches, voices, rules }: Site): string[] {
  return [
    frame.homeHref,
    `${frame.base}/404.html`,
    ...frame.navigation.map(({ href }) => href),
    ...pages.map(({ card }) => card.href),
    ...claims.map(({ card }) => card.href),
    ...sources.flatMap(({ ref }) => ref.href ?? []),
    ...dispatches.map(({ card }) => card.href),
    ...voices.map(({ card }) => card.href),
    ...rules.map(({ href }) => href),
  ]
}
