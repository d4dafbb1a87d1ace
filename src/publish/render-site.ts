import { join } from 'node:path'
import type { AstroInlineConfig } from 'astro'
import { projectFolder } from '../project-folder.ts'

/**
 * Renders every page of the site that was handed over into the folder `site` of a workshop.
 *
 * @param workshop  a folder of this build alone, within the project
 * @param base      the path that the site lives under, such as `/garden`; empty for the root
 * @param url       the address of the site, without a path
 */
export async function renderSite(workshop: string, base: string, url: string): Promise<void> {
  const { build } = await loadAstro('production')
  const folders = { outDir: join(workshop, 'site'), cacheDir: join(workshop, 'cache') }
  const before = process.cwd()
  // Astro writes the bundle that it renders from below the folder that the process is in, whatever it is told.
  process.chdir(projectFolder)
  try {
    await build({ ...astroConfig(base, url), ...folders })
  } finally {
    process.chdir(before)
  }
}

/** Astro, told to phone nobody, and that a build is for readers wherever it runs: it hears such things from the environment alone. */
export function loadAstro(mode: 'production' | 'development'): Promise<typeof import('astro')> {
  process.env['NODE_ENV'] = mode
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  process.env['ASTRO_DEV_BACKGROUND'] = '0'
  return import('astro')
}

/** What Astro must know of a garden, beside its own configuration file. */
export function astroConfig(base: string, url: string): AstroInlineConfig {
  return { root: projectFolder, base: base === '' ? '/' : base, site: url, logLevel: 'error' }
}
