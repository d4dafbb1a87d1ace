import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import type { Browser } from 'playwright-core'
import { asCallerWrites } from '../src/caller-folder.ts'
import { fromCaller } from '../src/cli/options.ts'
import { run } from '../src/cli/run.ts'
import { UsageError } from '../src/garden/usage-error.ts'
import { projectFolder } from '../src/project-folder.ts'
import { withBrowser } from './browser.ts'
import { withSite } from './built-site.ts'
import { findKinds, type Kind, kinds } from './find-kinds.ts'

interface ShotsOptions {
  readonly out?: string
  readonly only?: Kind
  readonly into: string
}

/** A way to look at a page. */
interface Look {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

const looks: readonly Look[] = [320, 768, 1280].flatMap((width) => [
  { width, colorScheme: 'light' },
  { width, colorScheme: 'dark' },
])

/** Browsers draw no picture whole beyond some height, and nobody looks at one. */
const mostHeight = 2_400

await run(
  new Command('shots')
    .description('Take a picture of each kind of page at three widths, light and dark.')
    .addOption(new Option('--only <kind>', 'one kind of page').choices(kinds))
    .option('--out <dir>', 'folder of a built site to look at (default: one built for this)', fromCaller)
    .addOption(
      new Option('--into <dir>', 'folder for the pictures')
        .argParser(fromCaller)
        .default(join(projectFolder, '.ripen/shots'), '.ripen/shots'),
    )
    .exitOverride()
    .action(takeShots),
)

async function takeShots({ out, only, into }: ShotsOptions): Promise<void> {
  await withSite(out, async (address) => {
    const found = await findKinds(address)
    if (only !== undefined && found[only] === undefined) {
      throw new UsageError(`The site has no page of the kind \`${only}\`.`, 'Leave out `--only`, or name another kind.')
    }
    await withBrowser(async (browser) => {
      for (const kind of only === undefined ? kinds : [only]) {
        await removeShots(into, kind)
        const path = found[kind]
        if (path === undefined) continue
        await Promise.all(looks.map((look) => shoot(browser, address + path, kind, look, into)))
      }
    })
  })
  const where = asCallerWrites(into) || '.'
  process.stdout.write(`The pictures are in ${where}: <kind>-<width>-<light or dark>.png, tall pages in parts.\n`)
}

/** Earlier pictures go, since a page that became shorter has fewer parts. */
async function removeShots(folder: string, kind: Kind): Promise<void> {
  await mkdir(folder, { recursive: true })
  const isOfKind = new RegExp(`^${kind}-\\d+-(light|dark)(-\\d+)?\\.png$`)
  for (const name of await readdir(folder)) if (isOfKind.test(name)) await rm(join(folder, name))
}

/** The whole page at rest, once its fonts are there, in parts from the top. */
async function shoot(
  browser: Browser,
  url: string,
  kind: Kind,
  { width, colorScheme }: Look,
  folder: string,
): Promise<void> {
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let y = 0; y < pageHeight; y += mostHeight) {
    const part = pageHeight > mostHeight ? `-${1 + y / mostHeight}` : ''
    const path = join(folder, `${kind}-${width}-${colorScheme}${part}.png`)
    const clip = { x: 0, y, width, height: Math.min(mostHeight, pageHeight - y) }
    await page.screenshot({ path, fullPage: true, clip, animations: 'disabled' })
  }
  await context.close()
}
