import type { AstroInlineConfig } from 'astro'
import { projectFolder } from '../project-folder.ts'

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
