import type { Site } from './views/site.ts'

declare global {
  /** The site that is being rendered: `handOver` sets it, `loadSite` reads it. */
  var ripenSite: Site | undefined
}

/**
 * Hands the site over to the pages. Astro renders them in this process, but from a bundle with modules of its own: what
 * both can see is global. A page has nothing else to show, so that what is published is what was checked.
 */
export function handOver(site: Site): void {
  globalThis.ripenSite = site
}

/** The site that is being rendered. */
export function loadSite(): Site {
  const { ripenSite } = globalThis
  if (ripenSite) return ripenSite
  throw new Error(
    'There is no site to render: pages are made by `npm run build`, or by `npm run dev` from a garden with a policy that can be read.',
  )
}
