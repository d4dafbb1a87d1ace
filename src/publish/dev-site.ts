import { watch } from 'node:fs'
import type { JudgedGarden } from '../engine/index.ts'
import { handOver } from '../site.ts'
import { siteOf } from '../views/site.ts'
import { astroConfig, loadAstro } from './render-site.ts'

/** Editors save in bursts. */
const settleAfterMs = 100

/** What we use of Vite's server. */
interface DevServer {
  readonly ws: { send(message: { type: 'full-reload' }): void }
  readonly environments: Readonly<Record<string, { readonly hot: { send(event: string, payload: unknown): void } }>>
}

export interface DevSettings {
  /** The garden's folder, absolute. */
  readonly content: string
  /** The same as its editors name it in commands; undefined where nobody knows. */
  readonly folder: string | undefined
  readonly port: number
  /** Reads the garden as it stands and judges it; undefined for one that cannot be judged, whose site stays as it was. */
  readonly judge: () => Promise<JudgedGarden | undefined>
}

/**
 * Serves the site while the garden is edited; open pages are made anew when a file of it changes.
 *
 * @returns the address of the site
 */
export async function devSite({ content, folder, port, judge }: DevSettings): Promise<string> {
  const renew = async (): Promise<void> => {
    const judged = await judge()
    if (judged) handOver(siteOf(judged, { base: '', folder }))
  }
  await renew()
  const { dev } = await loadAstro('development')
  const reload = {
    name: 'ripen-reload',
    configureServer({ ws, environments }: DevServer): void {
      onChange(content, async () => {
        await renew()
        // What Astro says when content changed: pages that are made from lists are listed anew.
        for (const { hot } of Object.values(environments)) hot.send('astro:content-changed', {})
        ws.send({ type: 'full-reload' })
      })
    },
  }
  const config = astroConfig('', 'http://localhost')
  const server = await dev({ ...config, server: { port }, vite: { plugins: [reload] } })
  return `http://localhost:${server.address.port}/`
}

/** Acts after each burst of changes, never twice at a time: what changes meanwhile is acted on once, when that is done. */
function onChange(folder: string, act: () => Promise<void>): void {
  let settling: NodeJS.Timeout | undefined
  let acting = Promise.resolve()
  let isAsked = false
  const ask = (): void => {
    if (isAsked) return
    isAsked = true
    acting = acting.then(() => {
      isAsked = false
      return act()
    })
  }
  watch(folder, { recursive: true }, () => {
    clearTimeout(settling)
    settling = setTimeout(ask, settleAfterMs)
  })
}
