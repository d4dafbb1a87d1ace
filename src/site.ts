import type { Site } from './views/site.ts'

declare global {
  /** The site that is being rendered: `handOver` sets it, `loadSite` reads it. */
  var ripenSite: Site | undefined
  /** What is wrong with the garden that the site was made of, for those who edit it; empty for nothing. */
  var ripenFaults: string | undefined
}

/**
 * Hands the site over to the pages. Astro renders them in this process, but from a bundle with modules of its own: what
 * both can see is global. A page has nothing else to show, so that what is published is what was checked.
 */
export function handOver(site: Site): void {
  globalThis.ripenSite = site
}

/** Hands over what editors are told on every page while they write. What is published has no faults. */
export function tellOnPages(faults: string): void {
  globalThis.ripenFaults = faults
}

/** What editors are told on every page. */
export function toldOnPages(): string {
  return globalThis.ripenFaults ?? ''
}

/** The site that is being rendered. */
export function loadSite(): Site {
  const { ripenSite } = globalThis
  if (ripenSite) return ripenSite
  throw new Error(
    'There is no site to render: pages are made by `npm run build`, or by `npm run dev` from a garden with a policy that can be read.',
  )
}
