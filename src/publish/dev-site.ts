import { watch } from 'node:fs'
import { type SiteSettings, setSite } from '../site.ts'
import { astroConfig, loadAstro } from './render-site.ts'

/** Editors save in bursts. */
const settleAfterMs = 100

/** What we use of Vite's server. */
interface DevServer {
  readonly ws: { send(message: { type: 'full-reload' }): void }
  readonly environments: Readonly<Record<string, { readonly hot: { send(event: string, payload: unknown): void } }>>
}

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
    configureServer({ ws, environments }: DevServer): void {
      onChange(settings.content, async () => {
        edition += 1
        setSite({ ...settings, edition })
        await changed()
        // What Astro says when content changed: pages that are made from lists are listed anew.
        for (const { hot } of Object.values(environments)) hot.send('astro:content-changed', {})
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
