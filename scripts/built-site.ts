import { spawnSync } from 'node:child_process'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asCallerWrites } from '../src/caller-folder.ts'
import { serve } from '../src/cli/serve.ts'
import { UsageError } from '../src/garden/usage-error.ts'
import { projectFolder } from '../src/project-folder.ts'

/**
 * Serves a built site to `use`, and stops afterwards, whatever happens.
 *
 * @param out  the folder of the site; undefined for one of the garden that ships, built for this alone
 */
export async function withSite<Result>(
  out: string | undefined,
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  if (out !== undefined) return await withServed(out, use)
  const folder = await mkdtemp(join(tmpdir(), 'ripen-site-'))
  try {
    const site = join(folder, 'site')
    build(site)
    return await withServed(site, use)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function withServed<Result>(folder: string, use: (address: string) => Promise<Result>): Promise<Result> {
  await access(join(folder, 'index.html')).catch(() => {
    throw new UsageError(
      `There is no built site in \`${asCallerWrites(folder) || '.'}\`.`,
      'Build it first: `npm run build`. Or leave out `--out`.',
    )
  })
  const { address, close } = await serve({ folder, port: 0, basePath: '' })
  try {
    return await use(address)
  } finally {
    await close()
  }
}

/** In a process of its own, since Astro changes the folder and the environment that it runs in. */
function build(out: string): void {
  const args = [join(projectFolder, 'scripts/bin.cjs'), 'build', '--out', out]
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`The site could not be built: \`ripen build\` ended with ${status}.`)
}
