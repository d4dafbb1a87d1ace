import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import { type Served, serve } from '../../scripts/serve.ts'
import { launchBrowser } from './browser.ts'

/** One address of each kind of page. */
export const kindsOfPage = {
  home: '/',
  page: '/compute-economy/',
  claims: '/claims/',
  claim: '/claims/compute-economy/small-models-for-easy-tasks/',
  contested: '/claims/compute-economy/tenfold-a-year/',
  reading: '/claims/compute-economy/value-is-captured-below/',
  withdrawn: '/claims/compute-economy/ai-bills-exceed-payrolls/',
  sources: '/sources/',
  source: '/sources/cost-of-pass/',
  thread: '/sources/thread-llm-projections/',
  river: '/river/',
  dispatch: '/river/2026-11-23-cheap-to-run/',
  voices: '/voices/',
  voice: '/voices/remy/',
  log: '/log/',
  waiting: '/waiting/',
  method: '/method/',
  rules: '/rules/',
  rule: '/rules/badge-not-earned/',
  search: '/search/',
  missing: '/nowhere/',
}

/** The built site, served on this machine, and a browser to look at it with. */
export interface Visit {
  readonly address: string
  /** Opens an address of the site; `troubles` collects what a page complains of or asks of other hosts. */
  open(
    path: string,
    options?: BrowserContextOptions,
  ): Promise<{ readonly page: Page; readonly troubles: readonly string[] }>
  close(): Promise<void>
}

export async function visit(): Promise<Visit> {
  const served: Served = await serve({ folder: inject('site'), port: 0, basePath: '' })
  const browser: Browser = await launchBrowser()
  return {
    address: served.address,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      const page = await context.newPage()
      const troubles: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) troubles.push(message.text())
      })
      page.on('pageerror', (error) => troubles.push(error.message))
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(served.address) && !/^(data|blob):/.test(url)) troubles.push(`asks ${url}`)
      })
      await page.goto(served.address + path, { waitUntil: 'load' })
      return { page, troubles }
    },
    async close() {
      await browser.close()
      await served.close()
    },
  }
}
