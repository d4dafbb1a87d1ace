import { watch } from 'node:fs'
import type { Command } from 'commander'
import { checkGarden, type InputFile } from '../../src/engine/index.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { astroConfig, loadAstro } from '../../src/publish/render-site.ts'
import { checkText } from '../../src/report/text.ts'
import { setSite } from '../../src/site.ts'
import { addGardenOptions, asCallerWrites, type GardenOptions, paintFor } from '../options.ts'
import { readPort } from './preview.ts'

interface DevOptions extends GardenOptions {
  readonly port: number
}

/** Editors save in bursts. */
const settleAfterMs = 100

/** `dev`: the site while editing. Faults are told in the terminal, and what can be shown is. */
export function addDev(program: Command): void {
  addGardenOptions(program.command('dev').description('Show the site while you write.'))
    .option('--port <number>', 'port to listen on', readPort, 4321)
    .action(runDev)
}

async function runDev(options: DevOptions): Promise<void> {
  const { content, asOf, port } = options
  report(await readGarden(content), options)
  setSite({ content, asOf, base: '', edition: 0 })
  const { dev } = await loadAstro()
  const reload = {
    name: 'ripen-reload',
    configureServer({ ws }: { ws: { send(message: { type: 'full-reload' }): void } }): void {
      watchGarden(options, () => ws.send({ type: 'full-reload' }))
    },
  }
  const server = await dev({ ...astroConfig('', 'http://localhost'), server: { port }, vite: { plugins: [reload] } })
  process.stdout.write(`The site is at http://localhost:${server.address.port}/ until you press Ctrl+C.\n`)
}

/** Tells every change of the garden's faults, and has the open pages made anew. */
function watchGarden(options: DevOptions, changed: () => void): void {
  let edition = 0
  let settling: NodeJS.Timeout | undefined
  watch(options.content, { recursive: true }, () => {
    clearTimeout(settling)
    settling = setTimeout(async () => {
      edition += 1
      report(await readGarden(options.content), options)
      setSite({ content: options.content, asOf: options.asOf, base: '', edition })
      changed()
    }, settleAfterMs)
  })
}

function report(files: readonly InputFile[], { asOf, content }: DevOptions): void {
  const { diagnostics } = checkGarden(files, asOf)
  const shown = diagnostics.filter(({ severity }) => severity !== 'note')
  process.stderr.write(
    checkText({ asOf, files, diagnostics: shown, folder: asCallerWrites(content) }, paintFor(process.stderr)),
  )
}
