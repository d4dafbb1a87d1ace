import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { type Served, serve } from '../../src/cli/serve.ts'

export { kindsOfPage } from '../../scripts/kinds-of-page.ts'

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
