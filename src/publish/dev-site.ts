import { watch } from 'node:fs'
import { type SiteSettings, setSite } from '../site.ts'
import { astroConfig, loadAstro } from './render-site.ts'

/** Editors save in bursts. */
const settleAfterMs = 100

/**
 * Serves the site while the garden is edited; open pages are made anew when a file of it changes.
 *
 * @param changed  is called after each change, before the pages are made anew
 * @returns        the address of the site
 */
export async function devSite(settings: SiteSettings, port: number, changed: () => Promise<void>): Promise<string> {
  let edition = 0
  setSite({ ...settings, edition })
  const { dev } = await loadAstro('development')
  const reload = {
    name: 'ripen-reload',
    configureServer({ ws }: { ws: { send(message: { type: 'full-reload' }): void } }): void {
      onChange(settings.content, async () => {
        edition += 1
        setSite({ ...settings, edition })
        await changed()
        ws.send({ type: 'full-reload' })
      })
    },
  }
  const config = astroConfig(settings.base, 'http://localhost')
  const server = await dev({ ...config, server: { port }, vite: { plugins: [reload] } })
  return `http://localhost:${server.address.port}/`
}

function onChange(folder: string, act: () => Promise<void>): void {
  let settling: NodeJS.Timeout | undefined
  watch(folder, { recursive: true }, () => {
    clearTimeout(settling)
    settling = setTimeout(() => void act(), settleAfterMs)
  })
}
