import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Look } from '../engine/index.ts'
import { readKept, writeKept } from '../garden/kept-file.ts'
import { keptFolder, projectFolder } from '../project-folder.ts'
import type { Frame } from '../views/site.ts'
import { digestOf } from './digest.ts'
import { astroConfig, loadAstro } from './load-astro.ts'
import { ownLook } from './own-look.ts'

/** The templates, compiled: they hold nothing of a garden's records. */
export interface PageBundle {
  /** The folder with the files that pages load. */
  readonly loaded: string
  /** The module that renders pages. */
  readonly renderer: string
}

/** So many bundles are kept: the ones that were made last. */
const mostBundles = 8

/**
 * Compiles the templates, or takes those that an earlier build compiled: of the same code, for the same address and look.
 *
 * @param workshop    a folder of this build alone, within the project
 * @param siteFolder  of what is the site's own
 * @param version     of all code that makes a site; where it is undefined, none is taken and none is kept
 */
export async function bundlePages(
  workshop: string,
  frame: Pick<Frame, 'base' | 'url' | 'look'>,
  siteFolder: string,
  version: string | undefined,
): Promise<PageBundle> {
  const { base, url, look } = frame
  const folder = join(workshop, 'bundle')
  const place = join(keptFolder, 'bundles', digestOf(base, url, look.settings, look.files))
  const kept = version === undefined ? undefined : await readKept(place, version)
  if (kept) await unpack(kept, folder)
  else await compile(workshop, folder, frame, siteFolder)
  if (!kept && version !== undefined) await writeKept(place, version, [await pack(folder)], mostBundles)
  const code = join(folder, 'code')
  const entry = (await readdir(code)).find((name) => name.startsWith('prerender-entry.'))
  if (entry === undefined) throw new Error('Astro compiled nothing that renders pages.')
  return { loaded: join(folder, 'loaded'), renderer: join(code, entry) }
}

async function compile(
  workshop: string,
  folder: string,
  { base, url, look }: Pick<Frame, 'base' | 'url' | 'look'>,
  siteFolder: string,
): Promise<void> {
  const { build } = await loadAstro('production')
  const folders = { outDir: join(folder, 'loaded'), cacheDir: join(workshop, 'cache') }
  const before = process.cwd()
  // Astro writes the code that renders below the folder that the process is in, whatever it is told.
  process.chdir(projectFolder)
  try {
    const vite = { plugins: [renderer, ownLook(await withinProject(siteFolder, workshop, look), () => look)] }
    await build({ ...astroConfig(base, url), ...folders, vite, integrations: [compileOnly(folder)] })
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

/** Has Astro render no page, and keeps the code that renders: Astro takes it away with what it is done with. */
function compileOnly(folder: string): AstroIntegration {
  return {
    name: 'ripen:compile-only',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'ripen',
          async getStaticPaths() {
            await rename(join(folder, 'loaded', '.prerender'), join(folder, 'code'))
            return []
          },
          render: () => Promise.reject(new Error('No page is rendered while templates are compiled.')),
        }),
    },
  }
}

const rendererFile = fileURLToPath(new URL('./page-renderer.ts', import.meta.url))

/** Puts what renders pages by itself in the place of what needs the build that compiled it. */
const renderer = {
  name: 'ripen:renderer',
  enforce: 'pre' as const,
  resolveId: (source: string): string | undefined =>
    source === 'astro/entrypoints/prerender' ? rendererFile : undefined,
}

async function pack(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const packed = files.map(async (file) => [relative(folder, file), await readFile(file, 'base64')])
  return Buffer.from(JSON.stringify(await Promise.all(packed)))
}

async function unpack(packed: Uint8Array, folder: string): Promise<void> {
  const files: readonly [string, string][] = JSON.parse(packed.toString())
  for (const [path, content] of files) {
    const place = join(folder, path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, content, 'base64')
  }
}
