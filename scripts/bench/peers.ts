import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { UsageError } from '../../src/garden/usage-error.ts'
import { astroSite } from './peers/astro.ts'
import { eleventySite } from './peers/eleventy.ts'
import { type PeerSite, pageText } from './peers/peer-site.ts'
import { extentOf } from './planted.ts'
import { rows } from './rows.ts'
import type { Stopwatch } from './stopwatch.ts'

/** Where other generators are installed. */
export interface Peers {
  readonly folder: string
}

const peers: readonly [string, PeerSite][] = [
  [rows.astro, astroSite],
  [rows.eleventy, eleventySite],
]

/** Fetches the other generators from npm into a temporary folder, lends them to `use`, and takes them away again. */
export async function withPeers<Result>(use: (peers: Peers) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'ripen-peers-'))
  try {
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
    const packages = peers.map(([, { program }]) => program)
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages]
    const isWindows = process.platform === 'win32'
    await promisify(execFile)('npm', args, { cwd: folder, shell: isWindows }).catch(() => {
      throw new UsageError(
        `${packages.join(' and ')} could not be fetched from npm.`,
        'Go online, or leave out `--peers`.',
      )
    })
    return await use({ folder })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Times how long other generators take to make as many pages as a built site has, each of as many bytes, from a file of Markdown each.
 *
 * @throws when one of them made more or fewer
 */
export async function timePeers({ folder }: Peers, site: string, watch: Stopwatch): Promise<void> {
  const sizes = await sizesOfPages(site)
  for (const [name, peer] of peers) {
    const own = await mkdtemp(join(folder, 'site-'))
    for (const [path, text] of [...Object.entries(peer.files), ...pagesOf(peer, sizes)]) {
      await mkdir(dirname(join(own, path)), { recursive: true })
      await writeFile(join(own, path), text)
    }
    await watch.timeProgram(name, own, join(folder, 'node_modules', peer.script), ...peer.args)
    const made = (await extentOf(join(own, peer.out), '.html')).files
    if (made !== sizes.length) throw new Error(`${peer.program} made ${made} pages, not ${sizes.length}.`)
    await rm(own, { recursive: true, force: true })
  }
}

function pagesOf({ pages }: PeerSite, sizes: readonly number[]): (readonly [path: string, text: string])[] {
  return sizes.map((bytes, number) => [`${pages}/page-${number}.md`, pageText(number, bytes)])
}

async function sizesOfPages(site: string): Promise<number[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true })
  const pages = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  return await Promise.all(pages.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size))
}
