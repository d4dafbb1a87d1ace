import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { asCallerWrites } from '../src/caller-folder.ts'
import { fromCaller } from '../src/cli/options.ts'
import { run } from '../src/cli/run.ts'
import { projectFolder } from '../src/project-folder.ts'
import { withSite } from './built-site.ts'
import { findKinds, type Kind } from './find-kinds.ts'
import { loaded, openCard } from './look-at-cards.ts'
import { type WebKitWindow, withWebKit } from './webkit-driver.ts'

interface WebKitOptions {
  readonly out?: string
  readonly into: string
}

/** What is looked at: pages whose links open cards over the text, and those of charts and wide tables. */
const looked = ['home', 'page', 'claim', 'dispatch', 'chart', 'figures'] as const satisfies readonly Kind[]

/** A desk, and the narrowest window that opens. */
const widths = [1280, 500]
const height = 900

await run(
  new Command('webkit')
    .description('Look at a site in WebKitGTK: take pictures, and see that every card stands by its link.')
    .option('--out <dir>', 'folder of a built site to look at (default: one built for this)', fromCaller)
    .option('--into <dir>', 'folder for the pictures', fromCaller, join(projectFolder, '.ripen/webkit'))
    .exitOverride()
    .action(look),
)

async function look({ out, into }: WebKitOptions): Promise<void> {
  await mkdir(into, { recursive: true })
  const faults = await withSite(out, async (address) => {
    const found = await findKinds(address)
    return await withWebKit(async (window) => {
      const all: string[] = []
      for (const kind of looked) {
        const path = found[kind]
        if (path === undefined) continue
        for (const width of widths) all.push(...(await lookAt(window, address + path, `${kind}-${width}`, width, into)))
      }
      return all
    })
  })
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.stdout.write(
    `The pictures are in ${asCallerWrites(into) || '.'}: <kind>-<width>.png, and one with a card open.\n`,
  )
  process.stdout.write(faults.length === 0 ? 'Every card stands by its link.\n' : `${faults.length} faults.\n`)
  if (faults.length > 0) process.exitCode = 1
}

async function lookAt(window: WebKitWindow, url: string, name: string, width: number, into: string): Promise<string[]> {
  await window.resize(width, height)
  await window.open(url)
  await window.run(loaded)
  await writeFile(join(into, `${name}.png`), await window.shoot())
  const faults: string[] = []
  for (let at = 0; ; at += 1) {
    const said = await window.run(openCard, at)
    if (said === null) return faults
    if (at === 0) await writeFile(join(into, `${name}-card.png`), await window.shoot())
    if (said !== '') faults.push(`${name}, link ${at + 1}: ${said}`)
  }
}
