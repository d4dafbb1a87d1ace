import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroInlineConfig, AstroIntegration, AstroPrerenderer } from 'astro'
import { type Look, paths } from '../engine/index.ts'
import { projectFolder } from '../project-folder.ts'
import type { Frame } from '../views/site.ts'
import { ownLook } from './own-look.ts'

/** What is rendered, and how far it is. */
export interface Rendering {
  /** Whether the page at an address is rendered. */
  readonly isWanted: (address: string) => boolean
  /** Is told after each page. */
  readonly rendered: () => void
}

/**
 * Renders pages of the site that was handed over, with all that they load.
 *
 * @param workshop  a folder of this build alone, within the project
 * @param siteFolder  of what is the site's own
 * @returns         the folder of the workshop that they are in
 */
export async function renderSite(
  workshop: string,
  { base, url, look }: Pick<Frame, 'base' | 'url' | 'look'>,
  siteFolder: string,
  rendering: Rendering,
): Promise<string> {
  const { build } = await loadAstro('production')
  const folders = { outDir: join(workshop, 'site'), cacheDir: join(workshop, 'cache') }
  const before = process.cwd()
  // Astro writes the bundle that it renders from below the folder that the process is in, whatever it is told.
  process.chdir(projectFolder)
  try {
    const vite = { plugins: [ownLook(await withinProject(siteFolder, workshop, look), () => look)] }
    await build({ ...astroConfig(base, url), ...folders, vite, integrations: [renderWanted(base, rendering)] })
    return folders.outDir
  } finally {
    process.chdir(before)
  }
}

/** Components are copied into the project, with all beside them: Astro makes none of what lies elsewhere. */
async function withinProject(siteFolder: string, workshop: string, { files }: Look): Promise<string> {
  if (!Object.keys(files).some((path) => path.startsWith('components/'))) return siteFolder
  const copy = join(workshop, 'own')
  await cp(siteFolder, copy, { recursive: true })
  return copy
}

/** Has Astro render the pages that are wanted, and no other. */
function renderWanted(base: string, { isWanted, rendered }: Rendering): AstroIntegration {
  const wanting = (usual: AstroPrerenderer): AstroPrerenderer => ({
    ...usual,
    async getStaticPaths() {
      const all = await usual.getStaticPaths()
      return all.filter(({ pathname }) => isWanted(addressOf(base, pathname)))
    },
    async render(request, options) {
      const response = await usual.render(request, options)
      rendered()
      return response
    },
  })
  return {
    name: 'ripen:render-wanted',
    hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(wanting) },
  }
}

/** The address of a page that Astro names by its path: `/404` is a file, all others are folders. */
function addressOf(base: string, pathname: string): string {
  return pathname === '/404' ? `${base}/${paths.lost}` : `${base}${pathname.replace(/\/*$/, '/')}`
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
