import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { test as base, inject } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import type { BuiltSites } from './built-sites.ts'

/** A page of a site, and what it complains of or asks of other hosts. */
export interface Opened {
  readonly page: Page
  readonly troubles: readonly string[]
}

export interface OpenOptions extends BrowserContextOptions {
  /** The site to look at; that of the garden made for the tests by default. */
  readonly site?: keyof BuiltSites
}

/** Opens a path of a site as somebody who was never there, and closes it when the test is over. */
export type Open = (path: string, options?: OpenOptions) => Promise<Opened>

/** A step that takes this long will never end, however busy the machine is. */
const stepLimitMs = 120_000

/** Tests with `open`. The files that a worker runs share one browser. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern that it needs no other fixture.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launchBrowser()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('open', ({ browser }, { onCleanup }): Open => {
    const contexts: BrowserContext[] = []
    onCleanup(async () => {
      await Promise.all(contexts.map((context) => context.close()))
    })
    return async (path, { site = 'tides', ...options } = {}) => {
      const { address } = inject('sites')[site]
      const context = await browser.newContext({
        baseURL: address,
        viewport: { width: 1280, height: 900 },
        ...options,
      })
      contexts.push(context)
      context.setDefaultTimeout(stepLimitMs)
      return await opened(await context.newPage(), address, path)
    }
  })

async function opened(page: Page, address: string, path: string): Promise<Opened> {
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) troubles.push(`asks ${url}`)
  })
  await page.goto(address + path, { waitUntil: 'load' })
  return { page, troubles }
}
